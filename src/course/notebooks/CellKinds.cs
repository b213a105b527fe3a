using System.Collections.Frozen;
using Microsoft.DotNet.Interactive.Documents;

namespace Course.Documents;

/// <summary>The kinds of cells: those that the engine's format knows, and which of them run here.</summary>
public static class CellKinds
{
    /// <summary>The kind of a cell that names none.</summary>
    public const string Default = "csharp";

    private static readonly string[] _running = ["csharp", "html", "value", "javascript", "mermaid", "markdown"];

    // What the C# compiler says of a string or a comment that does not end.
    private static readonly FrozenSet<string> _unclosed = new[] { "CS1035", "CS1039", "CS8997" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _headers = Readable().Append(new KernelInfo("markdown", null, ["md"]))
        .SelectMany(k => k.Aliases.Append(k.Name), (kernel, name) => (kernel, name))
            .ToFrozenDictionary(n => $"#!{n.name}", n => n.kernel.Name, StringComparer.Ordinal);

    /// <summary>The kind that a header line names; null for any other line, a directive included.</summary>
    public static string? FromHeader(string line) => _headers.GetValueOrDefault(line);

    /// <summary>Why a cell does not run here, in one sentence; null where it does.</summary>
    public static string? Refusal(string kind) => _running.Contains(kind) ? null : Sentence($"No kernel for {kind} cells");

    /// <summary>
    /// Why a directive is none that a cell may use, where it stands alone in its line like a header of a kernel that is not here (the
    /// engine's DNI101).
    /// </summary>
    public static string Unknown(string directive) => Sentence($"{directive} is no directive, and no kernel of that name is");

    /// <summary>
    /// The hint for a C# cell that ends inside a string or comment, since a line there looks like a header; null for any other error.
    /// </summary>
    /// <param name="code">The compiler's code.</param>
    /// <param name="next">The cell below.</param>
    public static string? Hint(string code, Cell? next) => next is null || !_unclosed.Contains(code) ? null
        : $"The cell ends above line {next.FirstLine}: a line that reads #!{next.Language} begins a new cell, in a string or comment " +
            "too. Put a blank before it.";

    /// <summary>
    /// The kernels whose cells a notebook may have without naming them in its metadata; the engine's parser adds to what it is given.
    /// </summary>
    internal static KernelInfoCollection Readable() => Kernels("c#", "C#", "cs");

    /// <summary>The kernels that VS Code writes into a notebook.</summary>
    /// <param name="csharp">Other names of the first.</param>
    internal static KernelInfoCollection Kernels(params string[] csharp)
    {
        KernelInfoCollection kernels =
        [
            new(Default, "csharp", csharp),
            new("fsharp", "F#", ["f#", "fs"]),
            new("html", "HTML"),
            new("http", "HTTP"),
            new("javascript", "JavaScript", ["js"]),
            new("mermaid", "Mermaid"),
            new("pwsh", "PowerShell", ["powershell"]),
            new("value"),
        ];
        kernels.DefaultKernelName = Default;
        return kernels;
    }

    private static string Sentence(string what) => $"{what} here; {string.Join(", ", _running[..^1])} and {_running[^1]} cells run.";
}

using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary><c>#!value --name n</c> and the text under it: stored for other kernels, and shown.</summary>
internal static class ValueCell
{
    /// <summary>The selector's name and parameters.</summary>
    public static KernelActionDirective Definition { get; } = new("#!value", "Stores raw text for sharing between kernels.")
    {
        Parameters =
        {
            new KernelDirectiveParameter("--name") { Required = true },
            new KernelDirectiveParameter("--from-file") { TypeHint = "file" },
            new KernelDirectiveParameter("--from-value"),
            new KernelDirectiveParameter("--mime-type"),
        },
    };

    /// <summary>Stores and shows the text.</summary>
    /// <exception cref="DirectiveException">A parameter is wrong, or there is no such file.</exception>
    public static void Run(CellSection section, ValueSources values)
    {
        var arguments = DirectiveArguments.Parse(section.Arguments, Definition);
        if (arguments.Faults is [var fault, ..])
            throw new DirectiveException(fault.Code, fault.Message);
        var text = arguments["--from-file"] is { } file ? ReadFile(values.TextOf("file", file))
            : arguments["--from-value"] is { } value ? values.TextOf("value", value)
            : section.Cell.Source;
        values.Store(arguments["--name"]!.Unquoted, text);
        KernelInvocationContext.Current!.DisplayAs(text, arguments["--mime-type"]?.Unquoted ?? PlainTextFormatter.MimeType);
    }

    private static string ReadFile(string path) =>
        File.Exists(path) ? File.ReadAllText(path) : throw new DirectiveException("Value", $"There is no file {path} (looked for {Path.GetFullPath(path)}).");
}

using System.Text.Json;
using Course.Reports;

namespace Course.Kernels;

/// <summary>A line that <c>course kernel</c> wrote: a closed set.</summary>
public abstract record KernelLine
{
    private const string Start = "{\"event\":\"";

    private KernelLine() { }

    /// <summary>Something happened in a cell.</summary>
    public sealed record Happened(RunEvent Event) : KernelLine;

    /// <summary>The kernel says something of itself.</summary>
    public sealed record Noticed(KernelNotice Notice) : KernelLine;

    /// <summary>The answer to a question about a cell's source.</summary>
    /// <param name="Name">completions, signatures, hover or diagnostics.</param>
    /// <param name="Json">The whole line.</param>
    public sealed record Answered(string Name, string Json) : KernelLine;

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is none of a kernel's.</exception>
    public static KernelLine Parse(string line) => NameOf(line) switch
    {
        "ready" or "inputRequested" or "stuck" => new Noticed(JsonSerializer.Deserialize(line, KernelJson.Context.KernelNotice)!),
        "completions" or "signatures" or "hover" or "diagnostics" => new Answered(NameOf(line), line),
        _ => new Happened(RunEventJson.Read(line)),
    };

    // The kernel writes the name first, so that a line need not be read twice.
    private static string NameOf(string line) =>
        line.StartsWith(Start, StringComparison.Ordinal) && line.IndexOf('"', Start.Length) is > 0 and var end ? line[Start.Length..end] : "";
}

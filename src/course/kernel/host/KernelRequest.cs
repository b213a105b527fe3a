using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Kernels;

/// <summary>What the process that started <c>course kernel</c> asks of it, one JSON object a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Run), "run")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(Quit), "quit")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Signature), "signature")]
[JsonDerivedType(typeof(Hover), "hover")]
[JsonDerivedType(typeof(Diagnose), "diagnose")]
public abstract record KernelRequest
{
    private KernelRequest() { }

    /// <summary>Names the notebook, once; a kernel that was started without one waits for it.</summary>
    /// <param name="Notebook">Full path; the process's current directory becomes its folder.</param>
    /// <param name="Environment">Environment variables to set before any cell runs, such as NATS_URL; null for none.</param>
    public sealed record Open(string Notebook, IReadOnlyDictionary<string, string>? Environment = null) : KernelRequest;

    /// <summary>Runs a cell after all that were asked for before.</summary>
    /// <param name="Request">The asker's number for it.</param>
    /// <param name="Cell">The cell's index; its events name it.</param>
    /// <param name="Language">Canonical kind: csharp, html, …</param>
    /// <param name="Source">What to run, which need not be what the notebook says.</param>
    /// <param name="Line">1-based line of the source's first line in the notebook, for errors.</param>
    public sealed record Run(int Request, int Cell, string Language, string Source, int Line) : KernelRequest;

    /// <summary>Stops the running cell.</summary>
    public sealed record Interrupt : KernelRequest;

    /// <summary>Answers the last question.</summary>
    /// <param name="Text">The answer; null when the reader gave none.</param>
    public sealed record Input(string? Text) : KernelRequest;

    /// <summary>Ends the process.</summary>
    public sealed record Quit : KernelRequest;

    /// <summary>A question about a cell's source, which need not have run.</summary>
    /// <param name="Request">The asker's number; the answer carries it.</param>
    /// <param name="Cell">The cell's index.</param>
    /// <param name="Source">The whole source.</param>
    /// <param name="Position">UTF-16 offset of the caret.</param>
    public abstract record About(int Request, int Cell, string Source, int Position) : KernelRequest;

    /// <summary>What could stand here.</summary>
    public sealed record Complete(int Request, int Cell, string Source, int Position, string? Trigger = null) : About(Request, Cell, Source, Position);

    /// <summary>The parameters of the call around the caret.</summary>
    public sealed record Signature(int Request, int Cell, string Source, int Position) : About(Request, Cell, Source, Position);

    /// <summary>What the word at the caret is.</summary>
    public sealed record Hover(int Request, int Cell, string Source, int Position) : About(Request, Cell, Source, Position);

    /// <summary>The compiler's complaints.</summary>
    /// <param name="Request">The asker's number; the answer carries it.</param>
    /// <param name="Cell">The cell's index.</param>
    /// <param name="Source">The whole source.</param>
    /// <param name="Position">Not looked at.</param>
    /// <param name="Above">The C# cells above that this kernel has not run, from the top; null for none.</param>
    public sealed record Diagnose(int Request, int Cell, string Source, int Position = 0, IReadOnlyList<CellAbove>? Above = null) : About(Request, Cell, Source, Position);

    /// <summary>One line, without its end.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, KernelJson.Context.KernelRequest);

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no request.</exception>
    public static KernelRequest Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, KernelJson.Context.KernelRequest) ?? throw new JsonException($"No request: {line}");
        }
        catch (NotSupportedException error)
        {
            // The serializer's answer to JSON without a discriminator.
            throw new JsonException($"No request: {line}", error);
        }
    }
}

/// <summary>A cell above the one that is asked about.</summary>
/// <param name="Cell">Its index.</param>
/// <param name="Source">What it holds now.</param>
public sealed record CellAbove(int Cell, string Source);

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Player.Lessons;

/// <summary>What a lesson's page asks for: a closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Run), "run")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(Restart), "restart")]
[JsonDerivedType(typeof(Reset), "reset")]
[JsonDerivedType(typeof(ResetLesson), "resetLesson")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Signature), "signature")]
[JsonDerivedType(typeof(Hover), "hover")]
[JsonDerivedType(typeof(Diagnose), "diagnose")]
[JsonDerivedType(typeof(Hint), "hint")]
[JsonDerivedType(typeof(Solution), "solution")]
[JsonDerivedType(typeof(Predict), "predict")]
[JsonDerivedType(typeof(AddOwn), "addOwn")]
[JsonDerivedType(typeof(RemoveOwn), "removeOwn")]
[JsonDerivedType(typeof(Versions), "versions")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(Read), "read")]
[JsonDerivedType(typeof(StartServer), "startServer")]
internal abstract record PageRequest
{
    /// <summary>Runs cells, in the order given.</summary>
    internal sealed record Run(IReadOnlyList<string> Cells) : PageRequest;

    /// <summary>Keeps a cell's new source.</summary>
    /// <param name="Cell">Where the page has it.</param>
    /// <param name="Source">All of it.</param>
    /// <param name="By">The page.</param>
    /// <param name="Original">Hash of what the notebook had there when the page was loaded; null where the page does not say.</param>
    /// <param name="Base">The revision that the page has changed; null where it does not say.</param>
    internal sealed record Edit(string Cell, string Source, string By, string? Original = null, int? Base = null) : PageRequest;

    /// <summary>Stops the running cell, and runs none of those that wait.</summary>
    internal sealed record Interrupt : PageRequest;

    /// <summary>A new kernel.</summary>
    internal sealed record Restart : PageRequest;

    /// <summary>A cell as it came, without outputs.</summary>
    internal sealed record Reset(string Cell) : PageRequest;

    /// <summary>The lesson as it came.</summary>
    internal sealed record ResetLesson : PageRequest;

    /// <summary>The answer to the open question; null for none.</summary>
    internal sealed record Input(string? Text) : PageRequest;

    /// <summary>A question about a cell's source.</summary>
    internal abstract record About(int Request, string Cell, string Source, int Position) : PageRequest;

    /// <summary>What could stand here.</summary>
    internal sealed record Complete(int Request, string Cell, string Source, int Position, string? Trigger = null) : About(Request, Cell, Source, Position);

    /// <summary>The parameters of the call around the caret.</summary>
    internal sealed record Signature(int Request, string Cell, string Source, int Position) : About(Request, Cell, Source, Position);

    /// <summary>What the word at the caret is.</summary>
    internal sealed record Hover(int Request, string Cell, string Source, int Position) : About(Request, Cell, Source, Position);

    /// <summary>The compiler's complaints.</summary>
    internal sealed record Diagnose(int Request, string Cell, string Source, int Position = 0) : About(Request, Cell, Source, Position);

    /// <summary>One more hint.</summary>
    internal sealed record Hint(string Exercise) : PageRequest;

    /// <summary>The solution.</summary>
    internal sealed record Solution(string Exercise) : PageRequest;

    /// <summary>Chooses an answer, from 1, to the question of a cell.</summary>
    internal sealed record Predict(string Cell, int Answer) : PageRequest;

    /// <summary>A new cell of the learner's own; one that was deleted comes back as it was.</summary>
    /// <param name="Id">Its name: "own-" and at least eight hexadecimal digits.</param>
    /// <param name="Kind">scratch or note.</param>
    /// <param name="Below">The lesson's cell that it is to stand below of.</param>
    /// <param name="Source">What it holds.</param>
    internal sealed record AddOwn(string Id, string Kind, string Below, string Source = "") : PageRequest;

    /// <summary>Deletes a cell of the learner's own.</summary>
    internal sealed record RemoveOwn(string Cell) : PageRequest;

    /// <summary>What a cell has held before.</summary>
    internal sealed record Versions(int Request, string Cell) : PageRequest;

    /// <summary>The learner is here: in a line, from 1, where they write.</summary>
    internal sealed record Seen(string Cell, int? Line = null) : PageRequest;

    /// <summary>The learner has read a section to its end; its heading has this id.</summary>
    internal sealed record Read(string Section) : PageRequest;

    /// <summary>Starts the NATS server again that went away.</summary>
    internal sealed record StartServer : PageRequest;

    /// <summary>Reads a message; null where it is none, or lacks a part.</summary>
    public static PageRequest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PlayerJson.Default.PageRequest);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}

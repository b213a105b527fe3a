using System.Text.Json.Serialization;

namespace Course.Kernels;

/// <summary>How a cell ended: a closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Succeeded), "succeeded")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(TimedOut), "timedOut")]
[JsonDerivedType(typeof(NotRun), "notRun")]
public abstract record CellOutcome
{
    private CellOutcome() { }

    /// <summary>The cell ran to its end; markdown and other text cells succeed too.</summary>
    public sealed record Succeeded : CellOutcome;

    /// <summary>The cell did not compile, threw, or holds a directive that failed.</summary>
    /// <param name="Errors">At least one error, in the order found.</param>
    public sealed record Failed(IReadOnlyList<CellError> Errors) : CellOutcome;

    /// <summary>The reader stopped it (Ctrl+C, interrupt).</summary>
    public sealed record Cancelled : CellOutcome;

    /// <summary>The cell's time limit passed.</summary>
    /// <param name="Limit">The limit that was in force.</param>
    public sealed record TimedOut(TimeSpan Limit) : CellOutcome;

    /// <summary>A cell before it failed.</summary>
    public sealed record NotRun : CellOutcome;

    /// <summary>Whether the notebook may go on after it.</summary>
    [JsonIgnore]
    public bool IsSuccess => this is Succeeded;
}

using System.Text.Json.Serialization;
using Course.Manifests;
using Course.Player.Outputs;
using Course.Player.Watch;

namespace Course.Player.Lessons;

/// <summary>What the server tells a lesson's pages: a closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Snapshot), "snapshot")]
[JsonDerivedType(typeof(KernelChanged), "kernel")]
[JsonDerivedType(typeof(CellChanged), "cell")]
[JsonDerivedType(typeof(Edited), "edit")]
[JsonDerivedType(typeof(Clashed), "clash")]
[JsonDerivedType(typeof(OwnPut), "own")]
[JsonDerivedType(typeof(OwnRemoved), "ownGone")]
[JsonDerivedType(typeof(Cleared), "clear")]
[JsonDerivedType(typeof(Shown), "output")]
[JsonDerivedType(typeof(Appended), "append")]
[JsonDerivedType(typeof(Replaced), "replace")]
[JsonDerivedType(typeof(InputAsked), "input")]
[JsonDerivedType(typeof(InputAnswered), "inputAnswered")]
[JsonDerivedType(typeof(ExerciseChanged), "exercise")]
[JsonDerivedType(typeof(PredictionChanged), "prediction")]
[JsonDerivedType(typeof(VersionsListed), "versions")]
[JsonDerivedType(typeof(Notice), "notice")]
[JsonDerivedType(typeof(ServerChanged), "server")]
internal abstract record PageMessage
{
    /// <summary>The number of a message that changes the page's state; null for one that does not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Seq { get; init; }

    /// <summary>The whole state, for a page that has nothing, or has missed too much.</summary>
    /// <param name="Run">Names the session; numbers of another session mean nothing.</param>
    /// <param name="Notebook">Names the notebook that the cells are of; a page of another one has to be loaded again.</param>
    /// <param name="Kernel">Its kernel.</param>
    /// <param name="Cells">Every cell that is no prose, and the learner's own.</param>
    /// <param name="Own">Where the learner's own stand, in order.</param>
    /// <param name="Exercises">How far the learner is with each.</param>
    /// <param name="Predictions">What the learner has predicted, for each question.</param>
    /// <param name="Input">The open question; null where there is none.</param>
    /// <param name="Notices">What the learner must know of the files of this lesson.</param>
    /// <param name="Server">The NATS server.</param>
    internal sealed record Snapshot(
        string Run, string Notebook, KernelState Kernel, IReadOnlyList<CellSnapshot> Cells, IReadOnlyList<OwnView> Own, IReadOnlyList<ExerciseChanged> Exercises,
        IReadOnlyList<PredictionChanged> Predictions, InputAsked? Input, IReadOnlyList<string> Notices, ServerNews Server) : PageMessage;

    /// <summary>The kernel is in another state.</summary>
    internal sealed record KernelChanged(string State, int Number, string? Message) : PageMessage;

    /// <summary>A cell is in another state.</summary>
    internal sealed record CellChanged(string Cell, string State, int Kernel, double Elapsed, bool IsEdited, bool IsStale, bool HasVersions, double? Since) : PageMessage;

    /// <summary>A cell has another source.</summary>
    /// <param name="Cell">The cell.</param>
    /// <param name="Source">All of it.</param>
    /// <param name="By">The page that wrote it; null where the server put it back.</param>
    /// <param name="Revision">Its number, which an edit of it names.</param>
    /// <param name="Html">A note's words as they are shown; null for code.</param>
    internal sealed record Edited(string Cell, string Source, string? By, int Revision, string? Html = null) : PageMessage;

    /// <summary>Two pages wrote in a cell without knowing of each other; the text that is gone from it is among its versions.</summary>
    internal sealed record Clashed(string Cell) : PageMessage;

    /// <summary>A cell of the learner's own stands in the lesson.</summary>
    internal sealed record OwnPut(OwnView Own, CellSnapshot Cell) : PageMessage;

    /// <summary>It stands there no more.</summary>
    internal sealed record OwnRemoved(string Cell) : PageMessage;

    /// <summary>A cell has no outputs any more.</summary>
    internal sealed record Cleared(string Cell) : PageMessage;

    /// <summary>A new output.</summary>
    internal sealed record Shown(string Cell, Output Output) : PageMessage;

    /// <summary>A text output goes on.</summary>
    internal sealed record Appended(string Cell, string Id, string Text) : PageMessage;

    /// <summary>An output is replaced.</summary>
    internal sealed record Replaced(string Cell, string Id, Output Output) : PageMessage;

    /// <summary>The running cell asks the learner.</summary>
    internal sealed record InputAsked(string Prompt, bool IsPassword) : PageMessage;

    /// <summary>It asks no more.</summary>
    internal sealed record InputAnswered : PageMessage;

    /// <summary>How far the learner is with an exercise.</summary>
    /// <param name="Exercise">Its id.</param>
    /// <param name="Attempts">How often it was checked.</param>
    /// <param name="Hints">The hints shown so far.</param>
    /// <param name="HintCount">How many there are.</param>
    /// <param name="Solved">Whether a check has passed.</param>
    /// <param name="Almost">Whether it is not solved, and the last check found the answer right but for one thing.</param>
    /// <param name="Failure">Why the last answer was not checked, as the rest of a sentence; null where it was.</param>
    /// <param name="Solution">The solution, once it is shown.</param>
    /// <param name="Why">The reasons, with the solution.</param>
    /// <param name="Alternatives">Other solutions, with the solution.</param>
    internal sealed record ExerciseChanged(
        string Exercise, int Attempts, IReadOnlyList<string> Hints, int HintCount, bool Solved, bool Almost, string? Failure, string? Solution, string? Why,
        IReadOnlyList<AlternativeEntry> Alternatives) : PageMessage;

    /// <summary>What the learner has predicted.</summary>
    /// <param name="Cell">The cell that asks.</param>
    /// <param name="Shows">The cell that shows what happens.</param>
    /// <param name="Chosen">The answer chosen, from 1; null for none.</param>
    /// <param name="Right">The right one, once that cell has run; null before.</param>
    /// <param name="Because">The reason, with the right one.</param>
    internal sealed record PredictionChanged(string Cell, string Shows, int? Chosen, int? Right, string? Because) : PageMessage;

    /// <summary>What a cell has held before, for the page that has asked.</summary>
    /// <param name="Request">The page's number.</param>
    /// <param name="Original">What the notebook has in it.</param>
    /// <param name="Items">The newest first.</param>
    internal sealed record VersionsListed(int Request, string Original, IReadOnlyList<CellVersion> Items) : PageMessage;

    /// <summary>A sentence for the learner.</summary>
    internal sealed record Notice(string Text) : PageMessage;

    /// <summary>The NATS server went away, or is back.</summary>
    internal sealed record ServerChanged(ServerNews Server) : PageMessage;
}

/// <summary>A kernel's state: starting, ready, busy, stopped or crashed.</summary>
internal sealed record KernelState(string State, int Number, string? Message);

/// <summary>Where a cell of the learner's own stands.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">scratch or note.</param>
/// <param name="Below">The lesson's cell that it stands below of.</param>
/// <param name="After">The learner's own one before it, below the same; null for the first.</param>
/// <param name="Html">A note's words as they are shown; null for code.</param>
internal sealed record OwnView(string Id, string Kind, string Below, string? After, string? Html);

/// <summary>A cell as it is now.</summary>
/// <param name="Id">"c" and its index, or the name of the learner's own.</param>
/// <param name="Source">What it holds; null where that is the notebook's own source.</param>
/// <param name="Revision">The number of its source, which an edit of it names.</param>
/// <param name="State">idle, queued, running, ok, failed, cancelled or crashed.</param>
/// <param name="Kernel">The number of the kernel that ran it last; 0 for none.</param>
/// <param name="IsEdited">Whether its source is not the notebook's.</param>
/// <param name="IsStale">Whether its outputs may no longer be what it would give now: see <see cref="Staleness"/>.</param>
/// <param name="HasVersions">Whether something that it has held before is kept.</param>
/// <param name="Elapsed">Milliseconds that it ran.</param>
/// <param name="Since">Milliseconds that it has been running; null when it is not.</param>
/// <param name="Outputs">In order.</param>
internal sealed record CellSnapshot(
    string Id, string? Source, int Revision, string State, int Kernel, bool IsEdited, bool IsStale, bool HasVersions, double Elapsed, double? Since, IReadOnlyList<Output> Outputs);

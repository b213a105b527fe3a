using Course.Manifests;

namespace Course.Player.Lessons;

/// <summary>What of a lesson is kept on disk: the learner's edits, their own cells, how far the exercises are, and what was predicted.</summary>
/// <param name="Version">Version of the file's form.</param>
/// <param name="Edits">Each edited cell.</param>
/// <param name="Exercises">By id.</param>
/// <param name="Predictions">By the question; null in the file of an earlier player.</param>
/// <param name="Own">The learner's scratch cells and notes, in order; null in the file of an earlier player.</param>
/// <param name="Reading">What was read and run; null in the file of an earlier player.</param>
internal sealed record KeptLesson(
    int Version, IReadOnlyList<KeptEdit> Edits, IReadOnlyDictionary<string, KeptExercise> Exercises, IReadOnlyDictionary<string, KeptPrediction>? Predictions = null,
    IReadOnlyList<KeptOwnCell>? Own = null, KeptReading? Reading = null)
    : IKept<KeptLesson>
{
    /// <summary>A lesson as it came.</summary>
    public static KeptLesson Empty { get; } = new(1, [], new Dictionary<string, KeptExercise>());

    /// <summary>Where a lesson's stands.</summary>
    public static KeptFile<KeptLesson> FileOf(NotebookEntry entry, string root) =>
        new(entry, root, ".json", PlayerJson.Default.KeptLesson, "Your edits of this lesson");
}

/// <summary>What was read and run.</summary>
/// <param name="Sections">Ids of headings.</param>
/// <param name="Cells">Hashes of what the notebook had in the cells.</param>
internal sealed record KeptReading(IReadOnlyList<string> Sections, IReadOnlyList<string> Cells);

/// <summary>An edited cell.</summary>
/// <param name="Cell">Where it stood.</param>
/// <param name="Original">Hash of what the notebook had there, so that the edit finds its cell when the course changes.</param>
/// <param name="Source">What the learner wrote.</param>
internal sealed record KeptEdit(string Cell, string Original, string Source);

/// <summary>A scratch cell, or a note.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">See <see cref="OwnKinds"/>.</param>
/// <param name="Below">Where the cell stood that it is below of.</param>
/// <param name="Original">Hash of what the notebook had there.</param>
/// <param name="Source">What the learner wrote.</param>
internal sealed record KeptOwnCell(string Id, string Kind, string Below, string Original, string Source);

/// <summary>How far an exercise is.</summary>
/// <param name="Attempts">How often it was checked.</param>
/// <param name="Hints">How many hints were shown.</param>
/// <param name="IsSolutionShown">Whether the solution was.</param>
/// <param name="IsAlmost">Whether the last check found the answer right but for one thing.</param>
/// <param name="Failure">Why the last answer was not checked; null where it was.</param>
internal sealed record KeptExercise(int Attempts, int Hints, bool IsSolutionShown, bool IsAlmost = false, string? Failure = null);

/// <summary>What the learner has predicted.</summary>
/// <param name="Answer">The answer's words, by which it is found when the author changes the order.</param>
/// <param name="IsRight">Whether it came out so; null until the cell below has run.</param>
internal sealed record KeptPrediction(string Answer, bool? IsRight);

namespace Course.Player.Lessons;

/// <summary>What of a lesson is kept on disk: the learner's edits and how far the exercises are.</summary>
/// <param name="Version">Version of the file's form.</param>
/// <param name="Edits">Each edited cell.</param>
/// <param name="Exercises">By id.</param>
internal sealed record KeptLesson(int Version, IReadOnlyList<KeptEdit> Edits, IReadOnlyDictionary<string, KeptExercise> Exercises) : IKept<KeptLesson>
{
    /// <summary>A lesson as it came.</summary>
    public static KeptLesson Empty { get; } = new(1, [], new Dictionary<string, KeptExercise>());
}

/// <summary>An edited cell.</summary>
/// <param name="Cell">Where it stood.</param>
/// <param name="Original">Hash of what the notebook had there, so that the edit finds its cell when the course changes.</param>
/// <param name="Source">What the learner wrote.</param>
internal sealed record KeptEdit(string Cell, string Original, string Source);

/// <summary>How far an exercise is.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Hints">How many hints were shown.</param>
/// <param name="IsSolutionShown">Whether the solution was.</param>
internal sealed record KeptExercise(int Attempts, int Hints, bool IsSolutionShown);

namespace Course.Manifests;

/// <summary>Which answer to a prediction is right; the question and the answers stand in the notebook.</summary>
/// <param name="Asks">The question, as the notebook has it; unique in it.</param>
/// <param name="Answer">The right one's place in the list, from 1.</param>
/// <param name="Because">The reason, in one or two sentences.</param>
public sealed record PredictionEntry(string Asks, int Answer, string Because)
{
    /// <summary>The fewest answers to choose from.</summary>
    public const int FewestAnswers = 2;

    /// <summary>The most answers to choose from.</summary>
    public const int MostAnswers = 4;
}

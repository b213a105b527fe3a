using Course.Manifests;
using Markdig.Syntax;

namespace Course.Predictions;

/// <summary>A prediction with answers to choose from.</summary>
/// <param name="Entry">What the manifest says of it.</param>
/// <param name="Answers">The answers, in order, as the notebook words them.</param>
internal sealed record Prediction(PredictionEntry Entry, IReadOnlyList<ParagraphBlock> Answers)
{
    /// <summary>The right answer.</summary>
    public ParagraphBlock Right => Answers[Entry.Answer - 1];

    /// <summary>A cell's; null where it has none, or where <c>course check</c> finds a fault in it: then its list is a list.</summary>
    /// <param name="prose">The cell.</param>
    /// <param name="known">The notebook's, from the manifest.</param>
    public static Prediction? In(MarkdownDocument prose, IReadOnlyList<PredictionEntry> known)
    {
        if (PredictMark.In(prose).LastOrDefault() is not { Answers: { } list, Lines: var lines } mark || prose.LastChild != list || lines.Count < list.Count)
            return null;
        var entry = known.Where(k => k.Asks.Length > 0 && mark.Asks(k.Asks)).MaxBy(k => k.Asks.Length);
        return entry?.Answer > 0 && entry.Answer <= lines.Count ? new Prediction(entry, lines) : null;
    }
}

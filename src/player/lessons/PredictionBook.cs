using Course.Documents;
using Course.Manifests;
using Course.Predictions;
using Course.Reports.Pages;

namespace Course.Player.Lessons;

/// <summary>
/// What the learner has predicted. A choice may be changed until the next code cell has run; then it stands, beside what happened. Not safe for
/// several threads.
/// </summary>
internal sealed class PredictionBook(NotebookEntry entry, Notebook notebook)
{
    private readonly List<Asked> _predictions = [.. notebook.Cells.Where(c => c.Language == "markdown").Select(c => ToAsked(entry, notebook, c)).OfType<Asked>()];

    private Dictionary<string, KeptPrediction> _kept = [];

    /// <summary>What is to be kept, also of questions that the notebook does not ask now.</summary>
    public IReadOnlyDictionary<string, KeptPrediction> Kept => _kept;

    /// <summary>Every prediction.</summary>
    public IReadOnlyList<PageMessage.PredictionChanged> All => [.. _predictions.Select(ToMessage)];

    /// <summary>The same for the notebook as it is now.</summary>
    public PredictionBook In(Notebook changed) => new(entry, changed) { _kept = _kept };

    /// <summary>Takes what was kept.</summary>
    public void Load(IReadOnlyDictionary<string, KeptPrediction>? kept) => _kept = kept?.ToDictionary() ?? [];

    /// <summary>Forgets everything.</summary>
    public void Reset() => _kept = [];

    /// <summary>Takes a choice; null where there is no such answer, or the choice stands already.</summary>
    /// <param name="cell">The cell that asks.</param>
    /// <param name="answer">From 1.</param>
    /// <param name="hasRun">Whether the cell of that index has run to its end.</param>
    public PageMessage.PredictionChanged? Choose(string cell, int answer, Func<int, bool> hasRun)
    {
        if (_predictions.Find(p => p.Cell == cell) is not { } asked || answer < 1 || answer > asked.Answers.Count || Known(asked)?.IsRight is not null)
            return null;
        _kept[asked.Entry.Asks] = new KeptPrediction(asked.Answers[answer - 1], hasRun(asked.Shows) ? answer == asked.Entry.Answer : null);
        return ToMessage(asked);
    }

    /// <summary>A cell has ended; gives the predictions that it decides.</summary>
    public IEnumerable<PageMessage.PredictionChanged> Ended(CellState cell)
    {
        foreach (var asked in _predictions.Where(p => p.Shows == cell.Cell.Index && cell.State == CellStates.Ok))
        {
            if (Known(asked) is not { IsRight: null } known)
                continue;
            _kept[asked.Entry.Asks] = known with { IsRight = asked.Answers.IndexOf(known.Answer) + 1 == asked.Entry.Answer };
            yield return ToMessage(asked);
        }
    }

    // A choice of an answer that the author took away is as good as none.
    private KeptPrediction? Known(Asked asked) => _kept.GetValueOrDefault(asked.Entry.Asks) is { } known && asked.Answers.Contains(known.Answer) ? known : null;

    private PageMessage.PredictionChanged ToMessage(Asked asked)
    {
        var known = Known(asked);
        var isDecided = known?.IsRight is not null;
        return new PageMessage.PredictionChanged(
            asked.Cell, $"c{asked.Shows}", known is null ? null : asked.Answers.IndexOf(known.Answer) + 1,
            isDecided ? asked.Entry.Answer : null, isDecided ? asked.Entry.Because : null);
    }

    private static Asked? ToAsked(NotebookEntry entry, Notebook notebook, Cell cell) =>
        Prediction.In(MarkdownText.Parse(cell.Source), entry.Predictions) is { } prediction
            && notebook.Cells.Skip(cell.Index + 1).FirstOrDefault(c => c.Language == CellKinds.Default) is { } next
            ? new Asked(prediction.Entry, $"c{cell.Index}", [.. prediction.Answers.Select(MarkdownText.PlainText)], next.Index) : null;

    /// <summary>A prediction where it stands.</summary>
    /// <param name="Entry">What the manifest says of it.</param>
    /// <param name="Cell">The cell that asks.</param>
    /// <param name="Answers">The answers' words, in order.</param>
    /// <param name="Shows">Index of the cell that shows what happens.</param>
    private sealed record Asked(PredictionEntry Entry, string Cell, List<string> Answers, int Shows);
}

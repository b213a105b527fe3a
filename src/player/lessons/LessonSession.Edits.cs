namespace Course.Player.Lessons;

/// <summary>What the learner writes, and how it is kept.</summary>
internal sealed partial class LessonSession
{
    private IReadOnlyList<string> Notices => [.. _notices, .. Homeless, .. LostNames];

    private IEnumerable<string> Homeless => _homeless.Count == 0 ? [] :
        [$"The course has changed {(_homeless.Count == 1 ? "a cell" : $"{_homeless.Count} cells")} that you had edited. What you wrote is kept in {_edits.ShownPath}."];

    private void Load()
    {
        var (kept, problem) = _edits.Read();
        _homeless.AddRange(kept.Edits);
        HouseEdits();
        LoadOwn(kept.Own);
        _exercises.Load(kept.Exercises);
        _predictions.Load(kept.Predictions);
        _reading.Load(kept.Reading);
        if (problem is not null)
            _notices.Add(problem);
    }

    // Those that find no cell wait in the file: the cell may come back.
    private void HouseEdits()
    {
        foreach (var edit in _homeless.ToList())
        {
            if (HomeOf(edit.Cell, edit.Original, c => !c.IsEdited) is not { } home)
                continue;
            home.Put(edit.Source);
            _homeless.Remove(edit);
        }
    }

    // The cell may have moved when the course changed: what the notebook has in it is what it is known by.
    private CellState? HomeOf(string id, string original, Func<CellState, bool> isFree) =>
        _cells.OrderByDescending(c => c.Id == id).FirstOrDefault(c => c.Original == original && isFree(c));

    private static KeptEdit ToKept(CellState cell) => new(cell.Id, cell.Original, cell.Source);

    private void Keep() => _edits.Write(KeptLesson.Empty with
    {
        Edits = [.. _homeless, .. _cells.Where(c => c.IsEdited).Select(ToKept)],
        Own = [.. Own.Select(c => ToKept(c, c.Own!))],
        Exercises = _exercises.Kept,
        Predictions = _predictions.Kept,
        Reading = _reading.Kept,
    });

    private void KeepIf(bool isNews)
    {
        if (isNews)
            Keep();
    }

    private void Edit(PageRequest.Edit edit)
    {
        var home = edit.Original is { } original && Find(edit.Cell)?.Original != original ? HomeOf(edit.Cell, original, _ => true) : Find(edit.Cell);
        var text = edit.Source.ReplaceLineEndings("\n");
        if (home is not null)
            Edit(home, text, edit);
        else if (edit.Original is not null)
            KeepHomeless(new KeptEdit(edit.Cell, edit.Original, text));
    }

    private void Edit(CellState cell, string text, PageRequest.Edit edit)
    {
        var isNew = text != cell.Source;
        // Whoever wrote did not know what has come from another page since.
        var isClash = isNew && edit.Base < cell.Revision && cell.Writer is not null && cell.Writer != edit.By;
        if (isClash)
            KeepVersion(cell, "in another window");
        cell.Put(text, edit.By);
        if (isNew)
            Keep();
        // Also when nothing changed: the page that wrote waits for the answer.
        Tell(new PageMessage.Edited(cell.Id, text, edit.By, cell.Revision, HtmlOf(cell)));
        if (isClash)
            Tell(new PageMessage.Clashed(cell.Id));
        AnnounceMarks();
    }

    private void KeepHomeless(KeptEdit edit)
    {
        _homeless.RemoveAll(e => e.Cell == edit.Cell && e.Original == edit.Original);
        _homeless.Add(edit);
        Keep();
    }

    private void Reset(string id)
    {
        if (Find(id) is not { Own: null, State: not (CellStates.Running or CellStates.Queued) } cell)
            return;
        KeepVersion(cell, "before you reset the cell");
        cell.Put(cell.Cell.Source);
        cell.Forget();
        Keep();
        KeepOutputsSoon();
        Tell(new PageMessage.Edited(id, cell.Source, null, cell.Revision));
        Tell(new PageMessage.Cleared(id));
        Announce(cell);
        AnnounceMarks();
    }

    // What was written stays in a file beside; the pages get a whole new state.
    private void ResetLesson()
    {
        var kept = _homeless.Count > 0 || _cells.Any(c => c.IsEdited) ? _edits.Retire() : null;
        _homeless.Clear();
        foreach (var cell in _cells)
        {
            KeepVersion(cell, "before you reset the lesson");
            // A learner's own text is no part of the lesson.
            if (cell.Own is null)
                cell.Put(cell.Cell.Source);
            cell.Forget();
        }
        _exercises.Reset();
        _predictions.Reset();
        _reading.Reset();
        _lost = [];
        _queue.Clear();
        _running = null;
        Keep();
        KeepOutputsSoon();
        _notices.Clear();
        if (kept is not null)
            _notices.Add($"The lesson is as it came. What you had written is kept in {kept}.");
        _run = NewRun();
        Restart(null);
        WakeAll();
    }
}

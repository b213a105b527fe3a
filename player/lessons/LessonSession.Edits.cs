namespace Course.Player.Lessons;

/// <summary>What the learner writes, and how it is kept.</summary>
internal sealed partial class LessonSession
{
    private void Load()
    {
        var (kept, problem) = _store.Read();
        foreach (var edit in kept.Edits)
        {
            // The cell may have moved when the course changed.
            var home = _cells.OrderByDescending(c => c.Id == edit.Cell).FirstOrDefault(c => !c.IsEdited && LessonStore.HashOf(c.Cell) == edit.Original);
            if (home is null)
                _homeless.Add(edit);
            else
                home.Source = edit.Source;
        }
        _exercises.Load(kept.Exercises);
        if (problem is not null)
            _notices.Add(problem);
        if (_homeless.Count > 0)
            _notices.Add($"The course has changed {(_homeless.Count == 1 ? "a cell" : $"{_homeless.Count} cells")} that you had edited. What you wrote is kept in {Path.GetRelativePath(_root, _store.FilePath)}.");
    }

    private void Keep() => _store.Write(new KeptLesson(
        KeptLesson.CurrentVersion,
        [.. _homeless, .. _cells.Where(c => c.IsEdited).Select(c => new KeptEdit(c.Id, LessonStore.HashOf(c.Cell), c.Source))],
        _exercises.Kept));

    private void Edit(string id, string source, string? by)
    {
        if (Find(id) is not { } cell)
            return;
        var text = source.ReplaceLineEndings("\n");
        var isNew = text != cell.Source;
        cell.Source = text;
        if (isNew)
            Keep();
        // Also when nothing changed: the page that wrote waits for the answer.
        Tell(new PageMessage.Edited(id, text, by));
        AnnounceMarks();
    }

    private void Reset(string id)
    {
        if (Find(id) is not { State: not (CellStates.Running or CellStates.Queued) } cell)
            return;
        cell.Source = cell.Cell.Source;
        cell.Forget();
        Keep();
        Tell(new PageMessage.Edited(id, cell.Source, null));
        Tell(new PageMessage.Cleared(id));
        Announce(cell);
        AnnounceMarks();
    }

    // What was written stays in a file beside; the pages get a whole new state.
    private void ResetLesson()
    {
        var kept = _cells.Any(c => c.IsEdited) ? _store.Retire() : null;
        foreach (var cell in _cells)
        {
            cell.Source = cell.Cell.Source;
            cell.Forget();
        }
        _exercises.Reset();
        _queue.Clear();
        _running = null;
        Keep();
        _notices.Clear();
        if (kept is not null)
            _notices.Add($"The lesson is as it came. What you had written is kept in {kept}.");
        _run = NewRun();
        Restart(null);
        WakeAll();
    }
}

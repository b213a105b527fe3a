using Course.Documents;
using Course.Player.Contents;

namespace Course.Player.Lessons;

/// <summary>What happens when an author, or <c>git pull</c>, changes the notebook while it is open.</summary>
internal sealed partial class LessonSession
{
    // A file that is still being written would be taken for a short one.
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(300);

    private Notebook _notebook;
    private string _version;
    private List<CellState> _cells;
    private string? _fileProblem;

    /// <summary>The notebook that its cells are of.</summary>
    public Notebook Notebook
    {
        get
        {
            lock (_gate)
            {
                Refresh();
                return _notebook;
            }
        }
    }

    /// <summary>Looks whether the file has changed, if a page shows the lesson.</summary>
    public void LookAtFile()
    {
        lock (_gate)
        {
            if (_pages.Count > 0)
                Refresh();
        }
    }

    // Cells that run or wait keep their places; the file is looked at again when they have ended.
    private void Refresh()
    {
        if (_running is not null || _queue.Count > 0 || IsBeingWritten() || TryRead() is not { } notebook || notebook == _notebook)
            return;
        if (NotebookVersion.Of(notebook) != _version)
            Adopt(notebook);
        _notebook = notebook;
    }

    private bool IsBeingWritten() => DateTime.UtcNow - File.GetLastWriteTimeUtc(_path) is var age && age >= TimeSpan.Zero && age < _settled;

    private Notebook? TryRead()
    {
        try
        {
            var notebook = _library.Read(_entry);
            _fileProblem = null;
            return notebook;
        }
        catch (Exception error) when (error is DibException or IOException or UnauthorizedAccessException)
        {
            if (_fileProblem != error.Message)
                Tell(new PageMessage.Notice($"The lesson's notebook has changed and cannot be read: {error.Message} What you see is the one before."));
            _fileProblem = error.Message;
            return null;
        }
    }

    private void Adopt(Notebook notebook)
    {
        var (before, own) = (_cells.Where(c => c.Own is null).ToList(), Own.ToList());
        (_version, _cells) = (NotebookVersion.Of(notebook), CellsOf(notebook));
        _homeless.AddRange(before.Where(c => c.IsEdited).Select(ToKept));
        TakeOver(before);
        HouseEdits();
        BringAlong(own, notebook);
        _parts = LessonParts.Of(_entry, notebook);
        _exercises = _exercises.In(notebook);
        _predictions = _predictions.In(notebook);
        _reading = _reading.In(_library.FactsOf(_entry, notebook));
        _told.Clear();
        Keep();
        KeepOutputsSoon();
        // Numbers of another run mean nothing, so the pages get the whole new state.
        _run = NewRun();
        WakeAll();
    }

    // A cell that is still there keeps its outputs, wherever it stands now; so does one that was changed in its place. None is newer than the notebook.
    private void TakeOver(List<CellState> before)
    {
        var left = before.ToList();
        var known = new Dictionary<CellState, CellState>();
        foreach (var cell in _cells)
        {
            if (left.OrderByDescending(c => c.Id == cell.Id).FirstOrDefault(c => c.Original == cell.Original) is { } same && left.Remove(same))
                known[cell] = same;
        }
        var at = -1;
        foreach (var cell in _cells)
        {
            if ((known.GetValueOrDefault(cell) ?? left.Find(c => c == before.ElementAtOrDefault(at + 1))) is not { } from)
                continue;
            cell.TakeOver(from);
            left.Remove(from);
            at = before.IndexOf(from);
        }
        var unchanged = _cells.Zip(before).TakeWhile(pair => pair.First.Original == pair.Second.Original).Count();
        foreach (var cell in _cells.Skip(unchanged))
            cell.IsOvertaken = true;
    }

    private void BringAlong(List<CellState> own, Notebook notebook)
    {
        _cells = Arranged([.. _cells, .. own], notebook);
        var isOvertaken = false;
        foreach (var cell in _cells)
        {
            if (cell.Own is null)
                isOvertaken = cell.IsOvertaken;
            else
                cell.IsOvertaken |= isOvertaken;
        }
    }

    private static List<CellState> CellsOf(Notebook notebook) => [.. notebook.Cells.Where(c => c.Language != "markdown").Select(c => new CellState(c))];
}

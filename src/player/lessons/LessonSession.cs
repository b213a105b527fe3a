using System.Security.Cryptography;
using System.Text.Json;
using Course.Kernels;
using Course.Manifests;
using Course.Player.Contents;
using Course.Player.Kernels;
using Course.Player.Watch;

namespace Course.Player.Lessons;

/// <summary>
/// An open lesson: its cells with edits and outputs, its kernel, and the pages that show it. Everything that pages see is decided here and numbered,
/// so that all pages agree and one that comes back gets what it missed.
/// </summary>
internal sealed partial class LessonSession : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly NotebookEntry _entry;
    private readonly string _root;
    private readonly string _path;
    private readonly KernelPool _pool;
    private readonly ServerPulse _pulse;
    private readonly Func<Task> _freeOne;
    private readonly CourseLibrary _library;
    private readonly KeptFile<KeptLesson> _edits;
    private readonly List<KeptEdit> _homeless = [];
    private readonly List<string> _notices = [];
    private readonly MessageLog _log = new();
    private readonly HashSet<PageConnection> _pages = [];
    private readonly Dictionary<CellState, (bool IsEdited, bool IsStale)> _told = [];
    private ExerciseBook _exercises;
    private PredictionBook _predictions;
    private ReadingBook _reading;
    private string _run = NewRun();
    private DateTime _leftAt = DateTime.UtcNow;

    /// <summary>Opens a lesson; nothing runs.</summary>
    /// <param name="entry">The lesson.</param>
    /// <param name="library">Has its notebook.</param>
    /// <param name="root">The repository.</param>
    /// <param name="pool">Gives kernels.</param>
    /// <param name="pulse">Knows whether the NATS server answers.</param>
    /// <param name="freeOne">Ends the kernel of a lesson that nobody looks at, if there is one.</param>
    public LessonSession(NotebookEntry entry, CourseLibrary library, string root, KernelPool pool, ServerPulse pulse, Func<Task> freeOne)
    {
        (_entry, _library, _root, _pool, _pulse, _freeOne, _path) = (entry, library, root, pool, pulse, freeOne, library.PathOf(entry));
        _edits = KeptLesson.FileOf(entry, root);
        _versionsFile = KeptVersions.FileOf(entry, root);
        _outputs = new(entry, root, ".outputs.json", PlayerJson.Default.KeptOutputs, "The outputs of this lesson");
        _notebook = library.Read(entry);
        (_version, _cells) = (NotebookVersion.Of(_notebook), CellsOf(_notebook));
        _parts = LessonParts.Of(entry, _notebook);
        _exercises = new ExerciseBook(entry, _notebook, root);
        _predictions = new PredictionBook(entry, _notebook);
        _reading = new ReadingBook(library.FactsOf(entry, _notebook));
        Load();
        LoadVersions();
        LoadOutputs();
    }

    /// <summary>The lesson.</summary>
    public NotebookEntry Entry => _entry;

    /// <summary>A page comes. It looks at a kernel that is ready to run and to complete, so one is taken; no cell runs.</summary>
    public void Join(PageConnection page)
    {
        lock (_gate)
        {
            _pages.Add(page);
            Refresh();
            if (_kernelState != KernelStates.Crashed)
                EnsureKernel();
        }
    }

    /// <summary>A page goes.</summary>
    public void Leave(PageConnection page)
    {
        lock (_gate)
        {
            _pages.Remove(page);
            _leftAt = DateTime.UtcNow;
        }
    }

    /// <summary>What a page has not seen.</summary>
    /// <param name="run">The session whose numbers it counts in; empty at its first visit.</param>
    /// <param name="number">The last number that it has seen.</param>
    /// <returns>This session, its last number, and the messages in between, or a snapshot in place of them.</returns>
    public (string Run, long Last, IReadOnlyList<byte[]> Messages) Since(string run, long number)
    {
        lock (_gate)
        {
            var messages = run == _run ? _log.After(number) : null;
            return (_run, _log.Last, messages ?? [JsonSerializer.SerializeToUtf8Bytes(Snapshot(), PlayerJson.Default.PageMessage)]);
        }
    }

    /// <summary>Does what a page asks for.</summary>
    public void Take(PageRequest request, PageConnection asker)
    {
        lock (_gate)
        {
            // A page of an earlier notebook means other cells; what is written there finds its own.
            if (request is not (PageRequest.Edit or PageRequest.StartServer) && asker.Notebook.Length > 0 && asker.Notebook != _version)
                return;
            switch (request)
            {
                case PageRequest.Run run: Enqueue(run.Cells); break;
                case PageRequest.Edit edit: Edit(edit); break;
                case PageRequest.Interrupt: Interrupt(); break;
                case PageRequest.Restart: Restart(null); break;
                case PageRequest.Reset reset: Reset(reset.Cell); break;
                case PageRequest.ResetLesson: ResetLesson(); break;
                case PageRequest.Input input: Answer(input.Text); break;
                case PageRequest.About question: Ask(question, asker); break;
                case PageRequest.Hint hint: Tell(_exercises.Hint(hint.Exercise)); break;
                case PageRequest.Solution solution: Tell(_exercises.Solution(solution.Exercise)); break;
                case PageRequest.Predict choice: Tell(_predictions.Choose(choice.Cell, choice.Answer, index => CellOf(index)?.State == CellStates.Ok)); break;
                case PageRequest.AddOwn own: AddOwn(own); break;
                case PageRequest.RemoveOwn own: RemoveOwn(own.Cell); break;
                case PageRequest.Versions versions: ShowVersions(versions, asker); break;
                case PageRequest.Read read: KeepIf(_reading.Read(read.Section)); break;
                // Elsewhere: its news goes to all lessons, and this one is held here.
                case PageRequest.StartServer: _ = Task.Run(_pulse.StartAgainAsync); break;
                case PageRequest.Seen seen: new LearnerPlace(_entry.Course, _entry.Name, seen.Cell, seen.Line).Write(_root); break;
            }
        }
    }

    /// <summary>The NATS server went away, or is back.</summary>
    public void TellOfServer()
    {
        lock (_gate)
            Tell(new PageMessage.ServerChanged(_pulse.News));
    }

    /// <summary>Ends the kernel, if the lesson has one, no cell runs, and no page has shown it for so long.</summary>
    /// <returns>Whether it was ended.</returns>
    public bool StopIfIdle(TimeSpan limit)
    {
        lock (_gate)
        {
            if (_kernel is null || _running is not null || _pages.Count > 0 || DateTime.UtcNow - _leftAt < limit)
                return false;
            var gone = GoneWithIt(_declared);
            DropKernel();
            SetKernel(KernelStates.Stopped, $"The kernel rested: nobody was here. Your edits and outputs are kept; its variables are gone. {gone}".TrimEnd());
            return true;
        }
    }

    /// <summary>How long nobody has looked at it; null where somebody does, a cell runs, or it has no kernel.</summary>
    public TimeSpan? Idle
    {
        get
        {
            lock (_gate)
                return _kernel is null || _running is not null || _pages.Count > 0 ? null : DateTime.UtcNow - _leftAt;
        }
    }

    /// <summary>The lesson's kernel, for the status; null where it has none.</summary>
    public KernelView? View
    {
        get
        {
            lock (_gate)
                return _kernel is null ? null : new KernelView($"{_entry.Course}/{_entry.Name}", _kernelState, _number, _kernel.ProcessId, _kernel.Memory, _pages.Count);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        KernelClient? kernel;
        lock (_gate)
        {
            (kernel, _kernel) = (_kernel, null);
            EndRunning(CellStates.Cancelled);
        }
        if (kernel is not null)
            await _pool.ReturnAsync(kernel);
        await _ending.CancelAsync();
        await _keeping;
        _ending.Dispose();
    }

    private static string NewRun() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private PageMessage.Snapshot Snapshot() => new(
        _run, _version, new KernelState(_kernelState, _number, _kernelMessage), [.. _cells.Select(ToSnapshot)], [.. Own.Select(c => ToView(c, c.Own!))], _exercises.All, _predictions.All, _input, Notices, _pulse.News)
    { Seq = _log.Last };

    private CellSnapshot ToSnapshot(CellState cell) => new(
        cell.Id, cell.IsEdited || cell.Own is not null ? cell.Source : null, cell.Revision, cell.State, cell.Kernel, cell.IsEdited, Staleness.IsStale(cell, _cells, _number), HasVersions(cell), cell.Elapsed, cell.Since, cell.Outputs);

    private CellState? Find(string id) => _cells.FirstOrDefault(c => c.Id == id);

    private void Tell(PageMessage? message)
    {
        if (message is null)
            return;
        _log.Append(message);
        if (message is PageMessage.ExerciseChanged or PageMessage.PredictionChanged)
            Keep();
        WakeAll();
    }

    private void WakeAll()
    {
        foreach (var page in _pages)
            page.Wake();
    }

    private void Announce(CellState cell)
    {
        var isStale = Staleness.IsStale(cell, _cells, _number);
        _told[cell] = (cell.IsEdited, isStale);
        Tell(new PageMessage.CellChanged(cell.Id, cell.State, cell.Kernel, cell.Elapsed, cell.IsEdited, isStale, HasVersions(cell), cell.Since));
    }

    // One cell's change can make others stale.
    private void AnnounceMarks()
    {
        foreach (var cell in _cells.Where(c => _told.GetValueOrDefault(c) != (c.IsEdited, Staleness.IsStale(c, _cells, _number))).ToList())
            Announce(cell);
    }
}

using System.Diagnostics;
using Course.Documents;
using Course.Kernels;
using Course.Manifests;
using Course.Reports;
using Course.Servers;

namespace Course.Cli;

/// <summary>
/// What a reader gets of a run: console lines, pages, JUnit. Of notebooks that run beside each other, the console tells one after another, in the
/// order of their ends.
/// </summary>
internal sealed class RunReport : IDisposable
{
    // A page is rewritten while its notebook runs, but not for every cell: most take less than writing it.
    private static readonly TimeSpan _pageInterval = TimeSpan.FromSeconds(1);

    private readonly RunOptions _options;
    private readonly Repository _repository;
    private readonly RunConsole _console;
    private readonly PageWriter? _pages;
    private readonly NotebookRun?[] _runs;
    private readonly DateTimeOffset _started = DateTimeOffset.Now;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();

    /// <summary>Begins the report.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="repository">The course.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="places">Where it runs; null where nothing needs a server.</param>
    public RunReport(RunOptions options, Repository repository, CourseManifest manifest, RunPlaces? places)
    {
        (_options, _repository, _runs) = (options, repository, new NotebookRun?[options.Notebooks.Count]);
        _console = new RunConsole(options, repository);
        _console.Open(places);
        var facts = new RunFacts(_started, places is null ? null : $"nats-server {places.Lease.Version}");
        _pages = options.IsPlain ? null : new PageWriter(options.Out, repository.Root, facts, [.. manifest.Notebooks.Select(n => n.ToLesson(manifest))]);
    }

    /// <summary>The runs that have ended, in the notebooks' order.</summary>
    public IReadOnlyList<NotebookRun> Runs
    {
        get
        {
            lock (_gate)
                return [.. _runs.OfType<NotebookRun>()];
        }
    }

    /// <summary>Begins with a notebook.</summary>
    /// <param name="at">Its place among the notebooks.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="isAlone">Whether no other runs beside it, so that its lines appear as it goes.</param>
    public NotebookReport Begin(int at, Notebook notebook, bool isAlone) => new(this, at, notebook, isAlone);

    /// <summary>Tells the end of all.</summary>
    public void Close()
    {
        _console.Close(Runs, _pages?.IndexPath, _options.Jobs > 1 ? _clock.Elapsed : null);
        if (_options.JUnit is not { } path)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new StreamWriter(path);
        JUnitWriter.Write(file, Runs, _repository.Root, _started);
    }

    /// <inheritdoc/>
    public void Dispose() => _console.Dispose();

    /// <summary>One notebook's part of the report.</summary>
    internal sealed class NotebookReport
    {
        private readonly RunReport _all;
        private readonly int _at;
        private readonly Notebook _notebook;
        private readonly RunRecorder _recorder;
        private readonly List<RunEvent>? _later;
        private readonly Stopwatch _written = Stopwatch.StartNew();

        public NotebookReport(RunReport all, int at, Notebook notebook, bool isAlone)
        {
            (_all, _at, _notebook, _recorder) = (all, at, notebook, new RunRecorder(notebook));
            _later = isAlone ? null : [];
            if (isAlone)
                all._console.Begin(notebook);
        }

        /// <summary>Takes what happened.</summary>
        public void Take(RunEvent happened)
        {
            _recorder.Apply(happened);
            if (_later is not null)
                _later.Add(happened);
            else
                _all._console.Write(happened);
            if (happened is not RunEvent.CellEnded || _written.Elapsed < _pageInterval)
                return;
            lock (_all._gate)
                _all._pages?.WriteNotebook(_recorder.Run);
            _written.Restart();
        }

        /// <summary>The notebook has ended.</summary>
        public void End()
        {
            lock (_all._gate)
            {
                if (_later is not null)
                {
                    _all._console.Begin(_notebook);
                    _later.ForEach(_all._console.Write);
                }
                _all._runs[_at] = _recorder.Run;
                _all._pages?.WriteNotebook(_recorder.Run);
                _all._pages?.WriteIndex(_all.Runs);
            }
        }
    }
}

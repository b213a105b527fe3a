using System.Collections.Concurrent;
using System.Threading.Channels;
using Course.Documents;

namespace Course.Kernels;

/// <summary>
/// A kernel that another process speaks with: requests come as JSON lines, events leave as JSON lines. Cells run one after another;
/// interrupts, answers and questions about source are served while one runs.
/// </summary>
internal sealed class KernelHost
{
    // How long a stopped cell may take to end by its token before its threads are aborted.
    private static readonly TimeSpan _grace = TimeSpan.FromMilliseconds(300);

    private readonly Channel<AskedRun> _runs = Channel.CreateUnbounded<AskedRun>();
    private readonly ConcurrentDictionary<AskedRun, bool> _open = new();
    private readonly TaskCompletionSource<string> _notebook = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<NotebookKernel, ILanguageService> _language;
    private readonly OutputValve _output;
    private readonly ReaderQuestions _questions;
    private readonly Func<string, NotebookKernel> _create;
    private readonly LanguageDesk _desk;

    /// <summary>Prepares a host.</summary>
    /// <param name="output">Gets the events.</param>
    /// <param name="options">The options for a notebook's kernel, from the notebook's path.</param>
    /// <param name="language">Makes what answers questions about source, for a kernel.</param>
    public KernelHost(OutputValve output, Func<string, KernelOptions> options, Func<NotebookKernel, ILanguageService> language)
    {
        _output = output;
        _questions = new ReaderQuestions(notice => _output.Say(notice.ToLine()));
        _language = language;
        _desk = new LanguageDesk(_output.Say);
        _create = notebook => new NotebookKernel(options(notebook) with
        {
            Ask = _questions.AskAsync,
            Grace = _grace,
            Threads = new AbortableContext(),
        });
    }

    /// <summary>Serves until the input ends or says quit.</summary>
    public async Task RunAsync(TextReader input, string? notebook)
    {
        if (notebook is not null)
            _notebook.TrySetResult(notebook);
        await KernelWarmUp.RunAsync(_language);
        _output.Say(new KernelNotice.Ready().ToLine());
        // A cell may run for ever: the end of the input ends the process all the same.
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Read(input, reading)) { IsBackground = true, Name = "kernel input" }.Start();
        await Task.WhenAny(reading.Task, RunCellsAsync()).Unwrap();
    }

    private async Task RunCellsAsync()
    {
        var file = await _notebook.Task;
        Directory.SetCurrentDirectory(Path.GetDirectoryName(file)!);
        var kernel = _create(file);
        _desk.Service = _language(kernel);
        await foreach (var run in _runs.Reader.ReadAllAsync())
        {
            await NotebookRunner.RunCellAsync(kernel, run.Cell, file, _output.Emit, run.Stop.Token);
            _open.TryRemove(run, out _);
            _desk.OnSubmission();
            // While the learner reads.
            if (_runs.Reader.Count == 0 && !kernel.IsStuck)
                _ = kernel.PrepareAsync(CancellationToken.None);
            if (!kernel.IsStuck)
                continue;
            _output.Say(new KernelNotice.Stuck().ToLine());
            return;
        }
    }

    private void Read(TextReader input, TaskCompletionSource ended)
    {
        while (input.ReadLine() is { } line && Take(KernelRequest.Parse(line)))
        {
        }
        ended.SetResult();
    }

    // Whether to go on.
    private bool Take(KernelRequest request)
    {
        switch (request)
        {
            case KernelRequest.Open open: Open(open); break;
            case KernelRequest.Run run: Enqueue(new AskedRun(new Cell(run.Cell, run.Language, run.Source, run.Line), new CancellationTokenSource())); break;
            case KernelRequest.Interrupt: Interrupt(); break;
            case KernelRequest.Input input: _questions.Answer(input.Text); break;
            case KernelRequest.About question: _desk.Ask(question); break;
            case KernelRequest.Quit: return false;
        }
        return true;
    }

    private void Open(KernelRequest.Open open)
    {
        foreach (var (name, value) in open.Environment ?? new Dictionary<string, string>())
            Environment.SetEnvironmentVariable(name, value);
        _notebook.TrySetResult(open.Notebook);
    }

    private void Enqueue(AskedRun run)
    {
        _open[run] = true;
        _runs.Writer.TryWrite(run);
    }

    // Whatever was asked for before, begun or not. On threads of their own: what a cell has registered at its token may block.
    private void Interrupt()
    {
        foreach (var run in _open.Keys)
            new Thread(run.Stop.Cancel) { IsBackground = true, Name = "interrupt" }.Start();
    }

    private sealed record AskedRun(Cell Cell, CancellationTokenSource Stop);
}

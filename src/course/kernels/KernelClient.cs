using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Course.Documents;

namespace Course.Kernels;

/// <summary>
/// One notebook's kernel, in a process of its own. The client owns the process, its pipes and the time limits; whatever waits for an answer
/// learns at once when the process ends.
/// </summary>
public sealed class KernelClient : IAsyncDisposable
{
    // The kernel aborts a cell that has not ended so long after its cancellation.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan _longestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Pending> _pending = new();
    private readonly ConcurrentDictionary<string, int> _firstLines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly KernelProcess _process;
    private readonly QuestionDesk _desk;
    private volatile Running? _running;

    private KernelClient(EngineProgram program, string folder, IReadOnlyDictionary<string, string> environment)
    {
        _desk = new QuestionDesk(EventsOfAsync);
        _process = KernelProcess.Start(program.ToStart(folder, environment), Take);
        _ = _process.Ended.ContinueWith(ended => Abandon(ended.Result), TaskScheduler.Default);
    }

    /// <summary>Completes when the engine takes commands, or its process is gone.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Completes when the process is gone: with its last words, or null where this client ended it.</summary>
    public Task<KernelEnd?> Ended => _process.Ended;

    /// <summary>The process's id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>The process's resident memory in bytes; 0 when it is gone.</summary>
    public long Memory => _process.Memory;

    /// <summary>Answers what a cell asks; null, or a null answer, fails the cell. It is called on a thread of its own.</summary>
    public Func<Question, CancellationToken, Task<string?>>? Ask { get; set; }

    /// <summary>Starts a kernel; it warms up by itself.</summary>
    /// <param name="program">Which engine.</param>
    /// <param name="folder">Where it starts; <see cref="OpenAsync"/> can move it.</param>
    /// <param name="environment">Variables for it, such as NATS_URL.</param>
    /// <exception cref="UsageException">The program is not there.</exception>
    public static KernelClient Start(EngineProgram program, string folder, IReadOnlyDictionary<string, string> environment) =>
        new(program, folder, environment);

    /// <summary>Gives a kernel that waits its notebook: the process's current directory becomes the notebook's folder, as in VS Code.</summary>
    /// <exception cref="KernelGoneException">The process has ended.</exception>
    /// <exception cref="UsageException">The process does not answer.</exception>
    public async Task OpenAsync(string notebook)
    {
        var folder = JsonSerializer.Serialize(Path.GetDirectoryName(Path.GetFullPath(notebook))!);
        try
        {
            await Ready.WaitAsync(_longestStart);
            await SendAsync(EngineCommand.Submit($"System.IO.Directory.SetCurrentDirectory({folder});"), _ => { }).WaitAsync(_longestStart);
        }
        catch (TimeoutException)
        {
            throw new UsageException($"The notebook's kernel did not answer for {_longestStart.TotalSeconds:0} seconds. Run this again; if it stays so: make clean build");
        }
    }

    /// <summary>Runs one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="file">Full path of the notebook, for errors.</param>
    /// <param name="limit">How long it may take; infinite for a reader who can stop it.</param>
    /// <param name="emit">Gets text and outputs as they come, one at a time.</param>
    /// <param name="stop">The reader's stop.</param>
    public async Task<CellOutcome> RunAsync(
        Cell cell, string file, TimeSpan limit, Action<RunEvent> emit, CancellationToken stop)
    {
        await Ready;
        var fold = new CellFold(new CellPlaces(file, cell, _firstLines), emit);
        try
        {
            if (CellKinds.Refusal(cell.Language) is { } refusal)
                return fold.Refuse(refusal);
            return cell.Language == "markdown" ? new CellOutcome.Succeeded() : await RunAsync(cell, fold, limit, stop);
        }
        catch (KernelGoneException gone)
        {
            return new CellOutcome.ProcessGone(gone.End ?? new KernelEnd(0, ""));
        }
    }

    private async Task<CellOutcome> RunAsync(Cell cell, CellFold fold, TimeSpan limit, CancellationToken stop)
    {
        using var time = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stop);
        var command = EngineCommand.Submit(cell.Source, cell.Language);
        _firstLines[command.Token] = cell.FirstLine;
        _running = new Running(fold, cell.Source, either.Token);
        var run = SendAsync(command, fold.Take);
        if (await EndsBeforeAsync(run, either.Token))
            return fold.End(await run);
        var how = await StopAsync(run);
        return stop.IsCancellationRequested ? new CellOutcome.Cancelled(how)
            : run.IsCompletedSuccessfully && run.Result.Type == "CommandSucceeded" ? fold.End(run.Result)
            : new CellOutcome.TimedOut(limit, how);
    }

    /// <summary>Asks about source.</summary>
    /// <returns>The events of the answer, without those that begin and end it; none where the kernel is gone.</returns>
    internal Task<IReadOnlyList<EngineMessage>> AskAsync(EngineCommand question) => _desk.AskAsync(question);

    private async Task<IReadOnlyList<EngineMessage>> EventsOfAsync(EngineCommand question)
    {
        var events = new List<EngineMessage>();
        try
        {
            await SendAsync(question, events.Add);
        }
        catch (KernelGoneException)
        {
            return [];
        }
        return events;
    }

    /// <summary>Ends the process and all that it has started.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<bool> EndsBeforeAsync(Task run, CancellationToken stopped)
    {
        var never = Task.Delay(Timeout.Infinite, stopped);
        return await Task.WhenAny(run, never) == run;
    }

    // From kind to rough: the engine's cancellation, the kernel's abort of the cell's threads, the end of the process.
    private async Task<StopKind> StopAsync(Task<EngineMessage> run)
    {
        var clock = Stopwatch.StartNew();
        // An abort can take the process with it.
        if (await Within(StopsAsync(run), _grace) && !_process.Ended.IsCompleted)
            return clock.Elapsed < _patience ? StopKind.Cancelled : StopKind.Aborted;
        await _process.KillAsync();
        return StopKind.ProcessEnded;
    }

    // A cancellation that falls between two parts of a cell is lost. The engine calls a cancelled cell ended while its code goes on; the next submission waits for that code.
    private async Task StopsAsync(Task<EngineMessage> run)
    {
        do
            Send(EngineCommand.Cancel());
        while (!await Within(run, _again));
        await SendAsync(EngineCommand.Submit("#!csharp"), _ => { });
    }

    private static async Task<bool> Within(Task task, TimeSpan limit)
    {
        using var time = new CancellationTokenSource();
        var first = await Task.WhenAny(task, Task.Delay(limit, time.Token));
        await time.CancelAsync();
        return first == task;
    }

    private async Task AnswerAsync(EngineMessage asked, Running? cell)
    {
        var prompt = asked.Text("prompt") ?? "";
        var question = new Question(prompt, InputDirective.VariableOf(cell?.Source ?? "", prompt), asked.Text("type") == "password");
        var answer = cell is null || Ask is null ? null : await Ask(question, cell.Stopped);
        if (answer is null)
            cell?.Fold.Unanswered(question);
        foreach (var line in EngineCommand.Answer(asked, answer))
            _process.Send(line);
    }

    private async Task<EngineMessage> SendAsync(EngineCommand command, Action<EngineMessage> sink)
    {
        var pending = _pending[command.Token] = new Pending(sink);
        Send(command);
        if (_process.Ended.IsCompleted)
            Abandon(_process.Ended.Result);
        return await pending.End.Task;
    }

    private void Send(EngineCommand command) => _process.Send(command.ToLine());

    private void Take(EngineMessage message)
    {
        if (message.Type == "KernelReady")
        {
            _ready.TrySetResult();
            return;
        }
        // The engine waits for an answer, also where it asks a second time and in no cell's name.
        if (message is { IsCommand: true, Type: "RequestInput" })
        {
            _ = Task.Run(() => AnswerAsync(message, _running));
            return;
        }
        var root = message.Token.Split('.')[0];
        if (!_pending.TryGetValue(root, out var pending))
            return;
        if (message.IsEnd && message.Token == root)
        {
            _pending.TryRemove(root, out _);
            pending.End.TrySetResult(message);
        }
        else
        {
            pending.Sink(message);
        }
    }

    private void Abandon(KernelEnd? end)
    {
        _ready.TrySetResult();
        foreach (var (token, pending) in _pending)
        {
            _pending.TryRemove(token, out _);
            pending.End.TrySetException(new KernelGoneException(end));
        }
    }

    private sealed record Pending(Action<EngineMessage> Sink)
    {
        public TaskCompletionSource<EngineMessage> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed record Running(CellFold Fold, string Source, CancellationToken Stopped);
}

using System.Diagnostics;
using System.Text.Json;
using Course.Kernels;

namespace Course.Player.Kernels;

/// <summary>A running <c>course kernel</c>. It says nothing to anybody before <see cref="Listen"/>; then what it says comes one line at a time.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private const int FirstWords = 6;
    private const int LastWords = 14;

    private readonly Process _process;
    private readonly TaskCompletionSource<Action<KernelLine>> _listener = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private readonly List<string> _words = [];
    private bool _isEnding;

    private KernelProcess(Process process)
    {
        _process = process;
        Ended = Task.Run(ReadAsync);
    }

    /// <summary>Completes when the kernel has warmed up; its process may also end before.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Completes when the process is gone and all that it said was heard: with its last words, or null where it was told to end.</summary>
    public Task<KernelEnd?> Ended { get; }

    /// <summary>The process's id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Resident memory in bytes; 0 when it is gone.</summary>
    public long Memory
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Starts one.</summary>
    public static KernelProcess Start(KernelCommandLine command) => new(Process.Start(command.ToStart())!);

    /// <summary>Takes what the kernel says, from its first event on; lines come one at a time.</summary>
    public void Listen(Action<KernelLine> listener) => _listener.TrySetResult(listener);

    /// <summary>Asks for something. A kernel that is gone hears nothing; that it is gone is told by <see cref="Ended"/>.</summary>
    public void Send(KernelRequest request)
    {
        try
        {
            lock (_writing)
            {
                _process.StandardInput.WriteLine(request.ToLine());
                _process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            // See above.
        }
    }

    /// <summary>Ends the process, with all that it has started, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _isEnding = true;
        _listener.TrySetResult(_ => { });
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await Ended;
        _process.Dispose();
    }

    private async Task<KernelEnd?> ReadAsync()
    {
        var errors = KeepWordsAsync(_process.StandardError);
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            await TakeAsync(line);
        await _process.WaitForExitAsync();
        await errors;
        _ready.TrySetResult();
        return _isEnding ? null : new KernelEnd(_process.ExitCode, string.Join('\n', _words));
    }

    private async Task TakeAsync(string line)
    {
        try
        {
            var read = KernelLine.Parse(line);
            if (read is KernelLine.Noticed { Notice: KernelNotice.Ready })
                _ready.TrySetResult();
            else
                (await _listener.Task)(read);
        }
        catch (JsonException)
        {
            Keep(line);
        }
    }

    private async Task KeepWordsAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            Keep(line);
    }

    // A stack overflow says what it is first, and then thousands of frames.
    private void Keep(string line)
    {
        lock (_words)
        {
            _words.Add(line.Length > 500 ? line[..500] + "…" : line);
            if (_words.Count > FirstWords + LastWords)
                _words.RemoveAt(FirstWords);
        }
    }
}

/// <summary>How a kernel ended that nobody had told to.</summary>
/// <param name="Status">The process's exit status.</param>
/// <param name="Words">What it wrote to standard error, the first and the last lines.</param>
internal sealed record KernelEnd(int Status, string Words)
{
    /// <summary>What happened, in a sentence.</summary>
    public string InWords => Words.StartsWith("Stack overflow", StringComparison.Ordinal)
        ? "The cell called itself without end (a stack overflow), and its kernel ended with it."
        : Words.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) ? "The cell used up the memory, and its kernel ended with it."
        : $"The kernel ended by itself, with status {Status}.";
}

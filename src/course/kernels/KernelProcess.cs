using System.Diagnostics;
using System.Text.Json;

namespace Course.Kernels;

/// <summary>The engine's process and its pipes. What it says comes one message at a time.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private const int FirstWords = 6;
    private const int LastWords = 14;
    private const int LongestWord = 500;

    private readonly Process _process;
    private readonly Lock _writing = new();
    private readonly List<string> _words = [];
    private volatile bool _isEnding;

    private KernelProcess(Process process, Action<EngineMessage> listener)
    {
        _process = process;
        Ended = Task.Run(() => ReadAsync(listener));
    }

    /// <summary>Completes when the process is gone and all that it said was heard: with its last words, or null where it was told to end.</summary>
    public Task<KernelEnd?> Ended { get; }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

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
    /// <exception cref="UsageException">There is no such program.</exception>
    public static KernelProcess Start(ProcessStartInfo start, Action<EngineMessage> listener)
    {
        try
        {
            return new KernelProcess(Process.Start(start)!, listener);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new UsageException($"{start.FileName} could not be started: {error.Message}.  To have it here:  make build");
        }
    }

    /// <summary>Writes a line. A process that is gone hears nothing; that it is gone is told by <see cref="Ended"/>.</summary>
    public void Send(string line)
    {
        try
        {
            lock (_writing)
            {
                _process.StandardInput.WriteLine(line);
                _process.StandardInput.Flush();
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // See above.
        }
    }

    /// <summary>Ends the process with all that it has started, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _isEnding = true;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await Ended;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task<KernelEnd?> ReadAsync(Action<EngineMessage> listener)
    {
        var errors = KeepWordsAsync(_process.StandardError);
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            Take(line, listener);
        await _process.WaitForExitAsync();
        await errors;
        return _isEnding ? null : new KernelEnd(_process.ExitCode, string.Join('\n', _words));
    }

    private void Take(string line, Action<EngineMessage> listener)
    {
        EngineMessage message;
        try
        {
            message = EngineMessage.Parse(line);
        }
        catch (JsonException)
        {
            Keep(line);
            return;
        }
        listener(message);
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
            _words.Add(line.Length > LongestWord ? line[..LongestWord] + "…" : line);
            if (_words.Count > FirstWords + LastWords)
                _words.RemoveAt(FirstWords);
        }
    }
}

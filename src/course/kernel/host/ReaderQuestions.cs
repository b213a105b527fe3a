namespace Course.Kernels;

/// <summary>What cells ask the reader, one question at a time.</summary>
/// <param name="say">Takes the question to the reader.</param>
internal sealed class ReaderQuestions(Action<KernelNotice> say)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private TaskCompletionSource<string?>? _open;

    /// <summary>Asks, and waits for the answer; null when the reader gave none.</summary>
    public async Task<string?> AskAsync(Question question, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var open = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _open, open);
            say(new KernelNotice.InputRequested(question.Prompt, question.IsPassword));
            return await open.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _open, null);
            _turn.Release();
        }
    }

    /// <summary>The reader's answer to the open question; without one, nothing happens.</summary>
    public void Answer(string? text) => Volatile.Read(ref _open)?.TrySetResult(text);
}

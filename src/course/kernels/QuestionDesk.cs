namespace Course.Kernels;

/// <summary>
/// Puts questions about source to an engine. The engine ends a diagnosis without a word when another question meets it, so a diagnosis waits for
/// the others, and is asked again when one came between.
/// </summary>
/// <param name="send">Sends a command, and gives its events when it has ended.</param>
internal sealed class QuestionDesk(Func<EngineCommand, Task<IReadOnlyList<EngineMessage>>> send)
{
    private readonly SemaphoreSlim _diagnosing = new(1, 1);
    private readonly Lock _gate = new();
    private TaskCompletionSource? _others;
    private int _open;
    private int _asked;

    /// <summary>Asks.</summary>
    /// <returns>The events of the answer.</returns>
    public Task<IReadOnlyList<EngineMessage>> AskAsync(EngineCommand question) =>
        question.Type == EngineCommand.Diagnosis ? DiagnoseAsync(question) : AskOtherAsync(question);

    private async Task<IReadOnlyList<EngineMessage>> AskOtherAsync(EngineCommand question)
    {
        Begin();
        try
        {
            return await send(question);
        }
        finally
        {
            End();
        }
    }

    private async Task<IReadOnlyList<EngineMessage>> DiagnoseAsync(EngineCommand question)
    {
        await _diagnosing.WaitAsync();
        try
        {
            while (true)
            {
                await Others;
                var before = Volatile.Read(ref _asked);
                var answer = await send(question);
                if (before == Volatile.Read(ref _asked))
                    return answer;
            }
        }
        finally
        {
            _diagnosing.Release();
        }
    }

    private Task Others
    {
        get
        {
            lock (_gate)
                return _others?.Task ?? Task.CompletedTask;
        }
    }

    private void Begin()
    {
        lock (_gate)
        {
            _asked++;
            if (_open++ == 0)
                _others = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_open > 0)
                return;
            _others!.SetResult();
            _others = null;
        }
    }
}

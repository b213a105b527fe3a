namespace Course.Kernels;

/// <summary>Answers an editor's questions about a cell's source.</summary>
internal interface ILanguageService
{
    /// <summary>The answer as a line of the kernel's protocol.</summary>
    Task<string> AnswerAsync(KernelRequest.About question, CancellationToken cancellationToken);

    /// <summary>Makes the first answer as fast as the later ones.</summary>
    Task WarmUpAsync(CancellationToken cancellationToken);

    /// <summary>Makes the first answer after a cell has run as fast as the later ones; called when one has, and takes a moment.</summary>
    void OnSubmission();
}

/// <summary>Passes questions on, of each kind one at a time: a newer one cancels the older, which is answered empty.</summary>
internal sealed class LanguageDesk(Action<string> say)
{
    private readonly Dictionary<Type, CancellationTokenSource> _asked = [];
    private readonly AutoResetEvent _submitted = new(false);
    private volatile ILanguageService? _service;
    private Thread? _looker;

    /// <summary>Answers from now on; without it, every answer is empty.</summary>
    public ILanguageService Service
    {
        set => _service = value;
    }

    /// <summary>Takes a question; the answer comes by itself. Called by one thread.</summary>
    public void Ask(KernelRequest.About question)
    {
        var stop = new CancellationTokenSource();
        if (_asked.Remove(question.GetType(), out var older))
            older.Cancel();
        _asked[question.GetType()] = stop;
        // A thread of its own: cells may keep every thread of the pool busy.
        new Thread(() => say(Answer(question, stop.Token))) { IsBackground = true, Name = "language" }.Start();
    }

    /// <summary>The answer to a question that nobody waits for any more, or that is about no C#.</summary>
    public static string Empty(KernelRequest.About question) => question switch
    {
        KernelRequest.Complete => $$"""{"event":"completions","request":{{question.Request}},"from":{{question.Position}},"items":[],"isIncomplete":false}""",
        KernelRequest.Signature => $$"""{"event":"signatures","request":{{question.Request}},"active":0,"parameter":0,"items":[]}""",
        KernelRequest.Hover => $$"""{"event":"hover","request":{{question.Request}},"from":{{question.Position}},"to":{{question.Position}},"text":null,"doc":null}""",
        _ => $$"""{"event":"diagnostics","request":{{question.Request}},"items":[]}""",
    };

    /// <summary>Lets the service look at what a cell has declared, before the next key. Cells that follow each other fast are looked at together.</summary>
    public void OnSubmission()
    {
        _looker ??= StartLooker();
        _submitted.Set();
    }

    private Thread StartLooker()
    {
        var looker = new Thread(Look) { IsBackground = true, Name = "language", Priority = ThreadPriority.BelowNormal };
        looker.Start();
        return looker;
    }

    private void Look()
    {
        while (_submitted.WaitOne())
        {
            try
            {
                _service?.OnSubmission();
            }
            catch (Exception error)
            {
                // As below: the next question will say it again.
                Console.Error.WriteLine($"OnSubmission: {error}");
            }
        }
    }

    private string Answer(KernelRequest.About question, CancellationToken cancellationToken)
    {
        try
        {
            return _service is { } service ? service.AnswerAsync(question, cancellationToken).GetAwaiter().GetResult() : Empty(question);
        }
        catch (OperationCanceledException)
        {
            return Empty(question);
        }
        catch (Exception error)
        {
            // A question that cannot be answered must not cost the learner the kernel; the player keeps this line.
            Console.Error.WriteLine($"{question.GetType().Name}: {error}");
            return Empty(question);
        }
    }
}

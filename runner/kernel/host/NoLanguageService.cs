namespace Course.Kernels;

/// <summary>Answers every question about source with nothing.</summary>
internal sealed class NoLanguageService : ILanguageService
{
    /// <inheritdoc/>
    public Task<string> AnswerAsync(KernelRequest.About question, CancellationToken cancellationToken) => Task.FromResult(LanguageDesk.Empty(question));

    /// <inheritdoc/>
    public Task WarmUpAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

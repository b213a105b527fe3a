using Course.Kernels;
using Course.Language.Completion;

namespace Course.Language;

/// <summary>Answers an editor about a cell that has not run, knowing those that have. Safe beside a running cell, and for several requests at once.</summary>
/// <remarks>Positions are UTF-16 offsets in the cell's source. A cancelled request throws <see cref="OperationCanceledException"/>.</remarks>
/// <param name="chain">What ran so far.</param>
/// <param name="checkDirectives">Says what is wrong with a cell's directives; null where nobody can.</param>
internal sealed class LanguageService(ISubmissionSource chain, CheckDirectives? checkDirectives = null)
{
    private readonly NextSubmission _next = new(chain);
    private readonly Documentation _documentation = new();

    /// <summary>What could stand at a position.</summary>
    public Task<CompletionList> CompleteAsync(string source, int position, CancellationToken cancellationToken) => Task.Run(
        () => CellModel.ToWriteAt(_next, source, position, cancellationToken) is { } model ? CompletionFinder.Find(model, _documentation, cancellationToken) : new CompletionList(position, [], false),
        cancellationToken);

    /// <summary>What the compiler says of a cell, and what the kernel says of its directives.</summary>
    public Task<IReadOnlyList<LanguageDiagnostic>> DiagnoseAsync(string source, CancellationToken cancellationToken) =>
        Task.Run(() => DiagnosticsFinder.Find(_next, source, checkDirectives, cancellationToken), cancellationToken);
}

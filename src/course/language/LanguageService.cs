using Course.Kernels;
using Course.Language.Completion;

namespace Course.Language;

/// <summary>Answers an editor about a cell that has not run, knowing those that have. Safe beside a running cell, and for several questions at once.</summary>
/// <remarks>
/// Positions are UTF-16 offsets in the cell's source. A cancelled question throws <see cref="OperationCanceledException"/>. Each answer is worked out on the
/// caller's thread: a cell may keep those of the pool busy.
/// </remarks>
/// <param name="chain">What ran so far.</param>
/// <param name="directives">What the kernel knows of its directives.</param>
internal sealed class LanguageService(ISubmissionSource chain, DirectiveBook directives) : ILanguageService
{
    private readonly NextSubmission _next = new(chain);
    private readonly Documentation _documentation = new();

    /// <summary>What could stand at a position.</summary>
    public CompletionList Complete(string source, int position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (DirectiveLine.At(source, Math.Clamp(position, 0, source.Length)) is { } line)
            return DirectiveCompletion.Find(directives, line, source);
        return CellModel.ToWriteAt(_next, source, position, cancellationToken) is { } model
            ? CompletionFinder.Find(model, _documentation, cancellationToken)
            : new CompletionList(position, [], false);
    }

    /// <summary>What the call around a position takes; without items where there is none.</summary>
    public SignatureHelp FindSignatures(string source, int position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return (CellModel.At(_next, source, position, cancellationToken) is { } model ? SignatureFinder.Find(model, _documentation) : null) ?? new SignatureHelp(0, 0, []);
    }

    /// <summary>What the word at a position is.</summary>
    public HoverText Hover(string source, int position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return DirectiveCompletion.Hover(directives, source, position)
            ?? (CellModel.At(_next, source, position, cancellationToken) is { } model ? HoverFinder.Find(model, _documentation) : new HoverText(position, position, null, null));
    }

    /// <summary>What the compiler says of a cell, and what the kernel says of its directives.</summary>
    public IReadOnlyList<LanguageDiagnostic> Diagnose(string source, IReadOnlyList<CellAbove> above, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return DiagnosticsFinder.Find(_next, source, directives, new EarlierCells(above), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string> AnswerAsync(KernelRequest.About question, CancellationToken cancellationToken) => Task.FromResult(Answer(question, cancellationToken).ToLine());

    /// <inheritdoc/>
    public Task WarmUpAsync(CancellationToken cancellationToken)
    {
        const string Cell = """
            /// <summary>Warm.</summary>
            record Warm(string Name);
            var warm = new List<Warm> { new("a") };
            foreach (var each in warm.Where(w => w.Name.Length > 0)) { Console.WriteLine($"{each.Name}"); }

            """;
        foreach (var start in (string[])["", "wa", "warm.", "warm.Select(w => w.", "Console.WriteLine("])
        {
            Complete(Cell + start, Cell.Length + start.Length, cancellationToken);
            FindSignatures(Cell + start, Cell.Length + start.Length, cancellationToken);
        }
        Hover(Cell, Cell.IndexOf("warm", StringComparison.Ordinal), cancellationToken);
        Diagnose(Cell, [], cancellationToken);
        return AnswerAsync(new KernelRequest.Complete(0, 0, Cell, Cell.Length), cancellationToken);
    }

    /// <inheritdoc/>
    public void OnSubmission() => Complete("", 0, CancellationToken.None);

    private LanguageAnswer Answer(KernelRequest.About question, CancellationToken cancellationToken)
    {
        var (request, source, position) = (question.Request, question.Source, question.Position);
        switch (question)
        {
            case KernelRequest.Complete:
                var list = Complete(source, position, cancellationToken);
                return new LanguageAnswer.Completions(request, list.From, list.Items, list.IsIncomplete);
            case KernelRequest.Signature:
                var help = FindSignatures(source, position, cancellationToken);
                return new LanguageAnswer.Signatures(request, help.Active, help.Parameter, help.Items);
            case KernelRequest.Hover:
                var hover = Hover(source, position, cancellationToken);
                return new LanguageAnswer.Hover(request, hover.From, hover.To, hover.Text, hover.Doc);
            default:
                return new LanguageAnswer.Diagnostics(request, Diagnose(source, (question as KernelRequest.Diagnose)?.Above ?? [], cancellationToken));
        }
    }
}

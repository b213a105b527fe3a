using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;

namespace Course.KernelProcess;

/// <summary>Answers the editor's questions about C# while a cell runs. The engine would let them wait until the cell has ended.</summary>
internal sealed class LanguageDesk(CSharpKernel kernel, CellQueue queue, EventOutlet outlet)
{
    /// <summary>Takes a question, if a cell runs and it is not about a directive, which only the engine's own way answers.</summary>
    public bool TryTake(KernelCommand command)
    {
        if (!queue.IsBusy || command is not LanguageServiceCommand question || !IsOfKernel(question) || IsOnDirective(question))
            return false;
        _ = Task.Run(() => AnswerAsync(question));
        return true;
    }

    private async Task AnswerAsync(LanguageServiceCommand question)
    {
        using var context = KernelInvocationContext.GetOrCreateAmbientContext(question);
        using var events = context.KernelEvents.Subscribe(e => outlet.SendAsync(e, CancellationToken.None));
        try
        {
            await HandleAsync(question, context);
            context.Complete(question);
        }
        // Whatever the compiler's services throw is the answer, as in the engine.
        catch (Exception error)
        {
            context.Fail(question, error);
        }
    }

    private Task HandleAsync(LanguageServiceCommand question, KernelInvocationContext context) => question switch
    {
        RequestCompletions completions => ((IKernelCommandHandler<RequestCompletions>)kernel).HandleAsync(completions, context),
        RequestHoverText hover => ((IKernelCommandHandler<RequestHoverText>)kernel).HandleAsync(hover, context),
        RequestSignatureHelp signatures => ((IKernelCommandHandler<RequestSignatureHelp>)kernel).HandleAsync(signatures, context),
        _ => Task.CompletedTask,
    };

    private bool IsOfKernel(LanguageServiceCommand question) =>
        question.TargetKernelName is not { } name || name == kernel.Name || kernel.KernelInfo.Aliases.Contains(name);

    private static bool IsOnDirective(LanguageServiceCommand question) =>
        question.Code.Split('\n').ElementAtOrDefault(question.LinePosition.Line) is not { } line || line.StartsWith('#');
}

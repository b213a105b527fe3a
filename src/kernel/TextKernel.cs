using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.KernelProcess;

/// <summary>Shows a cell's text as it is, for the page to draw.</summary>
internal sealed class TextKernel : Kernel, IKernelCommandHandler<SubmitCode>
{
    private readonly string _mimeType;
    private readonly Func<string, string> _toContent;

    public TextKernel(string name, string languageName, string mimeType, Func<string, string> toContent) : base(name)
    {
        KernelInfo.LanguageName = languageName;
        (_mimeType, _toContent) = (mimeType, toContent);
    }

    /// <inheritdoc/>
    public Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        var content = _toContent(command.Code);
        context.Publish(new DisplayedValueProduced(content, command, [new FormattedValue(_mimeType, content)]));
        return Task.CompletedTask;
    }
}

using System.Runtime.InteropServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary><c>#!about</c>: says what runs the notebook.</summary>
internal sealed class AboutDirective() : Directive(new("#!about", "Show what runs this notebook, and its versions."))
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var compiler = typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly.GetName().Version!;
        var text = $"The course's notebook runner\nC# 14 script, Roslyn {compiler.ToString(3)}\n{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}";
        KernelInvocationContext.Current!.DisplayAs(text, PlainTextFormatter.MimeType);
        return Task.FromResult(None);
    }
}

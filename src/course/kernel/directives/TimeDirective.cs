using System.Diagnostics;
using System.Globalization;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary><c>#!time</c>: shows how long the rest of the cell took.</summary>
internal sealed class TimeDirective() : Directive(new("#!time", "Time the execution of the following code in the submission."))
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var context = KernelInvocationContext.Current!;
        call.AtEnd(() => context.DisplayAs(string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds}ms"), PlainTextFormatter.MimeType));
        return Task.FromResult(None);
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.KernelProcess;

/// <summary>Directives of the published engine that its packages do not have.</summary>
internal static class Directives
{
    /// <summary><c>#!time</c>: shows how long the cell took.</summary>
    public static CompositeKernel UseTime(this CompositeKernel root)
    {
        var directive = new KernelActionDirective("#!time") { Description = "Time the execution of the following code in the submission." };
        root.AddDirective(directive, (_, context) =>
        {
            var clock = Stopwatch.StartNew();
            context.OnComplete(ended =>
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds}ms");
                var shown = new FormattedValue(PlainTextFormatter.MimeType, text);
                ended.Publish(new DisplayedValueProduced(clock.Elapsed, ended.Command, [shown]));
            });
            return Task.CompletedTask;
        });
        return root;
    }
}

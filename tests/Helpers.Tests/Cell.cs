using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Course.Helpers.Tests;

/// <summary>A cell of the real engine whose code is a test's own.</summary>
internal sealed class Cell : Kernel, IKernelCommandHandler<SubmitCode>
{
    private readonly Func<Task> code;

    private Cell(Func<Task> code) : base("cell") => this.code = code;

    /// <summary>What the cell showed, in order; it must not fail.</summary>
    public static async Task<IReadOnlyList<DisplayEvent>> RunAsync(Func<Task> code)
    {
        using var cell = new Cell(code);
        var shown = new List<DisplayEvent>();
        using var listening = cell.KernelEvents.Subscribe(new Shown(shown));
        var result = await cell.SendAsync(new SubmitCode("code"));
        Assert.Empty(result.Events.OfType<CommandFailed>().Select(failed => failed.Message));
        return shown;
    }

    /// <summary>The html of what the cell showed.</summary>
    public static string Html(DisplayEvent shown) => shown.FormattedValues.Single(value => value.MimeType == "text/html").Value;

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context) => code();

    private sealed class Shown(List<DisplayEvent> shown) : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value)
        {
            if (value is DisplayEvent display)
                shown.Add(display);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => throw error;
    }
}

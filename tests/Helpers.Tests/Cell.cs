using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Course.Helpers.Tests;

/// <summary>A cell of the real engine whose code is a test's own.</summary>
internal sealed class Cell : Kernel, IKernelCommandHandler<SubmitCode>
{
    private readonly Func<Task> code;

    private Cell(Func<Task> code) : base("cell") => this.code = code;

    /// <summary>What the cell showed, in order; it must not fail, and its end must be told.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="hear">Is told each event, on the thread that tells it.</param>
    public static async Task<IReadOnlyList<DisplayEvent>> RunAsync(Func<Task> code, Action<KernelEvent>? hear = null)
    {
        using var cell = new Cell(code);
        var shown = new List<DisplayEvent>();
        var ends = new List<string>();
        using var listening = cell.KernelEvents.Subscribe(new Shown(shown, ends, hear));
        var result = await cell.SendAsync(new SubmitCode("code"));
        Assert.Empty(result.Events.OfType<CommandFailed>().Select(failed => failed.Message));
        Assert.Equal([nameof(CommandSucceeded)], ends);
        return shown;
    }

    /// <summary>The html of what the cell showed.</summary>
    public static string Html(DisplayEvent shown) => shown.FormattedValues.Single(value => value.MimeType == "text/html").Value;

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context) => code();

    private sealed class Shown(List<DisplayEvent> shown, List<string> ends, Action<KernelEvent>? hear) : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value)
        {
            hear?.Invoke(value);
            if (value is DisplayEvent display)
                shown.Add(display);
            if (value is KernelCommandCompletionEvent)
                ends.Add(value.GetType().Name);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => throw error;
    }
}

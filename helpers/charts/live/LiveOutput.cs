using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Helpers;

/// <summary>One output of a cell that shows at most ten frames a second, until it is stopped or its cell ends.</summary>
internal sealed class LiveOutput
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly KernelInvocationContext cell = KernelInvocationContext.Current;
    private readonly CancellationTokenSource stop;
    private readonly DisplayedValue output;
    private readonly Func<CancellationToken, Task> look;
    private readonly Func<bool, GenericChart> draw;
    private readonly Task watching;
    private readonly Lock telling = new();
    private volatile bool isOver;

    private LiveOutput(Func<CancellationToken, Task> look, Func<bool, GenericChart> draw)
    {
        (this.look, this.draw) = (look, draw);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cell.CancellationToken);
        output = cell.Display(Html(frame: false), "text/html");
        cell.OnComplete(_ => End());
        watching = WatchAsync();
    }

    /// <summary>Look takes a sample, and draw makes the picture of all samples: a frame, or the whole.</summary>
    public static LiveOutput Start(Func<CancellationToken, Task> look, Func<bool, GenericChart> draw) => new(look, draw);

    /// <summary>Waits for the last look, and leaves the whole picture.</summary>
    public async Task StopAsync(Func<GenericChart> last)
    {
        await stop.CancelAsync();
        await watching;
        await look(default);
        output.Update(Kernel.HTML(ChartPage.Html(last())));
        stop.Dispose();
    }

    /// <summary>When the watching is over, however it ended.</summary>
    public Task Ended => watching;

    private async Task WatchAsync()
    {
        try
        {
            for (; !isOver; await Task.Delay(Pause, stop.Token))
            {
                await look(stop.Token);
                Show(Html(frame: true));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: StopAsync draws the last picture.
        }
    }

    // The engine can lose the end of a cell that meets an update: so the cell's end waits for the update, and none comes after.
    private void Show(IHtmlContent frame)
    {
        lock (telling)
        {
            if (!isOver)
                output.Update(frame);
        }
    }

    private void End()
    {
        lock (telling)
            isOver = true;
    }

    private IHtmlContent Html(bool frame) => Kernel.HTML(ChartPage.Html(draw(frame)));
}

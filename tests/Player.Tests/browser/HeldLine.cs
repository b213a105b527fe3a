using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>A slow line: one of the lesson's states, and all that the server says after it, waits until a test lets it pass.</summary>
internal sealed class HeldLine
{
    private readonly TaskCompletionSource _released = new();
    private readonly TaskCompletionSource _passed = new();
    private readonly int _held;
    private int _snapshots;

    private HeldLine(int held) => _held = held;

    /// <summary>Holds the page's lines from its next load on.</summary>
    /// <param name="page">The page.</param>
    /// <param name="snapshot">Which of the states that come, from 1.</param>
    public static async Task<HeldLine> OnAsync(IPage page, int snapshot)
    {
        var held = new HeldLine(snapshot);
        await page.RouteWebSocketAsync(new Regex("/ws/lesson/"), line =>
        {
            var order = Task.CompletedTask;
            line.ConnectToServer().OnMessage(frame => order = held.PassAsync(order, line, frame.Text!));
        });
        return held;
    }

    /// <summary>Lets it pass, and waits until it has.</summary>
    public Task ReleaseAsync()
    {
        _released.SetResult();
        return _passed.Task;
    }

    private async Task PassAsync(Task before, IWebSocketRoute line, string text)
    {
        await before;
        var isHeld = text.Contains("\"snapshot\"", StringComparison.Ordinal) && ++_snapshots == _held;
        if (isHeld)
            await _released.Task;
        line.Send(text);
        if (isHeld)
            _passed.SetResult();
    }
}

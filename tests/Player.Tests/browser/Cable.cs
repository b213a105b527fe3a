using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>The lesson's WebSocket between page and player, which can be cut.</summary>
internal sealed class Cable
{
    private readonly List<(IWebSocketRoute Page, IWebSocketRoute Player)> open = [];
    private volatile bool isCut;

    /// <summary>Takes all of a page's lesson connections, from now on.</summary>
    public Task LayAsync(IPage page) => page.RouteWebSocketAsync(
        address => address.Contains("/ws/lesson/", StringComparison.Ordinal),
        route =>
        {
            if (isCut)
                route.CloseAsync();
            else
                open.Add((route, route.ConnectToServer()));
        });

    /// <summary>Ends the connections at both ends; new ones end at once.</summary>
    public async Task CutAsync()
    {
        isCut = true;
        foreach (var (page, player) in open)
        {
            await player.CloseAsync();
            await page.CloseAsync();
        }
        open.Clear();
    }

    /// <summary>Lets new connections through.</summary>
    public void Mend() => isCut = false;
}

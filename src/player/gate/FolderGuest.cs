using System.Globalization;

namespace Course.Player.Gate;

/// <summary>The player that another one came before: it asks that one for an address, so that the folder has one player and its learner gets in.</summary>
internal static class FolderGuest
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _answer = TimeSpan.FromSeconds(10);

    /// <summary>Takes the folder as soon as nobody has it; while another player has it, asks that one for an address.</summary>
    /// <returns>The right to be its player, or the other one's address.</returns>
    /// <exception cref="UsageException">Another one has it and says nothing.</exception>
    public static async Task<(FolderHold? Hold, string Address)> TakeOrAskAsync(string root, Action<string> log, CancellationToken cancellationToken)
    {
        var told = false;
        for (var waited = TimeSpan.Zero; waited < _longest; waited += _between)
        {
            if (FolderHold.Take(root) is { } hold)
                return (hold, "");
            if (FolderHold.Read(root) is { Port: > 0 } player)
                return (null, await AskAsync(player, log, cancellationToken));
            if (!told)
                log("Another player starts or ends in this folder; this one waits for it.");
            told = true;
            await Task.Delay(_between, cancellationToken);
        }
        throw Silent(FolderHold.Read(root));
    }

    /// <summary>The address of the player that has the folder; null where none has it.</summary>
    public static async Task<string?> AskAsync(string root, Action<string> log, CancellationToken cancellationToken)
    {
        using var hold = FolderHold.Take(root);
        return hold is null && FolderHold.Read(root) is { Port: > 0 } player ? await AskAsync(player, log, cancellationToken) : null;
    }

    private static async Task<string> AskAsync(RunningPlayer player, Action<string> log, CancellationToken cancellationToken)
    {
        var origin = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{player.Port}");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = _answer };
        using var request = new HttpRequestMessage(HttpMethod.Post, origin + FolderDoor.Path) { Headers = { { "Origin", origin }, { FolderDoor.Header, player.Secret } } };
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            answer.EnsureSuccessStatusCode();
            log($"A player runs in this folder already ({player.InWords()}); this is a new address of it.");
            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw Silent(player);
        }
    }

    private static UsageException Silent(RunningPlayer? player) =>
        new($"Another player has this folder ({player?.InWords() ?? "its process cannot be told"}), and does not answer. Two would write over each other's work: end that one, then start again.");
}

using Testing;

namespace Player.Tests.Browser;

/// <summary>One browser for all tests that look at pages. They run one after the other: a browser that shares two cores says little of the player.</summary>
public sealed class BrowserRoom(PlayerServer player) : IAsyncDisposable
{
    /// <summary>The browser.</summary>
    internal Chromium Chromium { get; } = new();

    /// <summary>The address that the player printed.</summary>
    internal Uri Entry => player.Entrance;

    /// <summary>The copy of the course that it serves.</summary>
    internal string Root => player.Root;

    /// <summary>The NATS server behind it.</summary>
    internal string NatsUrl => player.Nats.Url;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Chromium.DisposeAsync();
}

/// <summary>The tests that share the room.</summary>
[CollectionDefinition(nameof(BrowserRoom))]
public sealed class BrowserRoomTests : ICollectionFixture<BrowserRoom>;

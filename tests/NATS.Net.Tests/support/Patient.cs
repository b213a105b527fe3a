using NATS.Client.Core;

namespace NATS.Net.Tests;

/// <summary>Clients that must get a connection: on a busy machine that may take longer than the two seconds of a client's own patience.</summary>
public static class Patient
{
    /// <summary>A client with nothing else set.</summary>
    public static NatsClient Client(string url) => new(new NatsOpts { Url = url, ConnectTimeout = Waits.Limit });
}

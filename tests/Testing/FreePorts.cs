using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Testing;

/// <summary>Ports of 127.0.0.1 at which nothing listens, for programs that must be told theirs.</summary>
public static class FreePorts
{
    // Below the ports that the system gives away by itself: it would take one between the look and the use.
    private const int LowestPort = 20_000;
    private const int HighestPort = 30_000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>So many, none of which this process was given before.</summary>
    public static IReadOnlyList<int> Find(int count)
    {
        var listeners = new List<TcpListener>();
        while (listeners.Count < count)
        {
            var port = Random.Shared.Next(LowestPort, HighestPort);
            if (Given.TryAdd(port, true) && TryListen(port) is { } listener) listeners.Add(listener);
        }
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToList();
        listeners.ForEach(l => l.Dispose());
        return ports;
    }

    private static TcpListener? TryListen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}

using System.Text;

namespace NATS.Net.Tests;

/// <summary>One connection of a <see cref="FakeServer"/>.</summary>
public sealed class FakePeer(Stream stream, CancellationToken cancellationToken)
{
    public const string Info = """INFO {"server_id":"F","server_name":"fake","version":"2.9.10","proto":1,"headers":true,"max_payload":1048576,"client_id":1}""" + "\r\n";

    private readonly StreamReader reader = new(stream, Encoding.Latin1);

    /// <summary>Sends bytes, one for each character.</summary>
    public async Task SendAsync(string bytes) => await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), cancellationToken);

    /// <summary>Says INFO, and PONG to the first PING.</summary>
    public async Task GreetAsync()
    {
        await SendAsync(Info);
        await ReadUntilAsync("PING");
        await SendAsync("PONG\r\n");
    }

    /// <summary>Waits for the subscription of a subject, answering pings.</summary>
    /// <returns>Its number.</returns>
    public async Task<string> SubscribedAsync(string subject) => (await ReadUntilAsync($"SUB {subject} "))[$"SUB {subject} ".Length..];

    /// <summary>Answers pings until the client leaves.</summary>
    public async Task AnswerAsync() => await ReadUntilAsync("the end");

    /// <summary>Answers nothing until the client leaves.</summary>
    public async Task IgnoreAsync()
    {
        while (await reader.ReadLineAsync(cancellationToken) is not null)
        {
        }
    }

    private async Task<string> ReadUntilAsync(string start)
    {
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) return line;
            if (line == "PING") await SendAsync("PONG\r\n");
        }

        throw new IOException("The client has left.");
    }
}

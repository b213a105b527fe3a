using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace NATS.Client.Core;

/// <summary>Something the client tells the server.</summary>
internal interface ICommand
{
    /// <summary>Writes the whole command; called while the queue is locked, so commands never mix.</summary>
    void Write(IBufferWriter<byte> writer);
}

/// <summary>CONNECT {json}</summary>
internal readonly struct ConnectCommand(ConnectOptions options) : ICommand
{
    public void Write(IBufferWriter<byte> writer)
    {
        writer.Write("CONNECT "u8);
        writer.Write(JsonSerializer.SerializeToUtf8Bytes(options, CoreJsonContext.Default.ConnectOptions));
        writer.Write("\r\n"u8);
    }
}

/// <summary>PING; the waiter joins the queue in the order of the pings on the wire.</summary>
internal readonly struct PingCommand(Action enqueueWaiter) : ICommand
{
    public void Write(IBufferWriter<byte> writer)
    {
        enqueueWaiter();
        writer.Write("PING\r\n"u8);
    }
}

/// <summary>PONG</summary>
internal readonly struct PongCommand : ICommand
{
    public void Write(IBufferWriter<byte> writer) => writer.Write("PONG\r\n"u8);
}

/// <summary>SUB &lt;subject&gt; [queue group] &lt;sid&gt;, and UNSUB &lt;sid&gt; &lt;max&gt; where the number of messages is limited.</summary>
internal readonly struct SubscribeCommand(Encoding encoding, int sid, string subject, string? queueGroup, int? maxMsgs) : ICommand
{
    public void Write(IBufferWriter<byte> writer)
    {
        writer.Write("SUB "u8);
        encoding.GetBytes(subject, writer);
        writer.Write(" "u8);
        if (queueGroup is not null)
        {
            encoding.GetBytes(queueGroup, writer);
            writer.Write(" "u8);
        }

        CommandText.WriteNumber(writer, sid);
        writer.Write("\r\n"u8);
        if (maxMsgs is not null) new UnsubscribeCommand(sid, maxMsgs).Write(writer);
    }
}

/// <summary>UNSUB &lt;sid&gt; [max]</summary>
internal readonly struct UnsubscribeCommand(int sid, int? maxMsgs) : ICommand
{
    public void Write(IBufferWriter<byte> writer)
    {
        writer.Write("UNSUB "u8);
        CommandText.WriteNumber(writer, sid);
        if (maxMsgs is { } max)
        {
            writer.Write(" "u8);
            CommandText.WriteNumber(writer, max);
        }

        writer.Write("\r\n"u8);
    }
}

/// <summary>PUB &lt;subject&gt; [reply-to] &lt;#bytes&gt;, or HPUB with headers: … [reply-to] &lt;#header bytes&gt; &lt;#total bytes&gt;.</summary>
internal readonly struct PublishCommand(Encoding encoding, string subject, string? replyTo, OutgoingMessage message) : ICommand
{
    public void Write(IBufferWriter<byte> writer)
    {
        var headers = message.Headers;
        var payload = message.Payload;
        writer.Write(headers.IsEmpty ? "PUB "u8 : "HPUB "u8);
        encoding.GetBytes(subject, writer);
        writer.Write(" "u8);
        if (replyTo is not null)
        {
            encoding.GetBytes(replyTo, writer);
            writer.Write(" "u8);
        }

        if (!headers.IsEmpty)
        {
            CommandText.WriteNumber(writer, headers.Length);
            writer.Write(" "u8);
        }

        CommandText.WriteNumber(writer, headers.Length + payload.Length);
        writer.Write("\r\n"u8);
        writer.Write(headers);
        writer.Write(payload);
        writer.Write("\r\n"u8);
    }
}

/// <summary>What commands share.</summary>
internal static class CommandText
{
    private const int LongestNumber = 11;

    public static void WriteNumber(IBufferWriter<byte> writer, int number)
    {
        Utf8Formatter.TryFormat(number, writer.GetSpan(LongestNumber), out var written);
        writer.Advance(written);
    }
}

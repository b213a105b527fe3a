using System.Text.Json;

namespace Course.Player.Lessons;

/// <summary>The numbered messages of a session, as bytes; old ones are forgotten when they are many. Not safe for several threads.</summary>
internal sealed class MessageLog
{
    private const int MostMessages = 4_000;
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly Queue<byte[]> _kept = new();
    private int _bytes;

    /// <summary>The last message's number; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>Numbers and keeps a message.</summary>
    public void Append(PageMessage message)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message with { Seq = ++Last }, PlayerJson.Default.PageMessage);
        _kept.Enqueue(bytes);
        _bytes += bytes.Length;
        while (_kept.Count > MostMessages || (_bytes > MostBytes && _kept.Count > 1))
            _bytes -= _kept.Dequeue().Length;
    }

    /// <summary>The messages after a number; null where some of them are forgotten, or the number is none of this log.</summary>
    public IReadOnlyList<byte[]>? After(long number)
    {
        var missed = Last - number;
        return missed < 0 || missed > _kept.Count ? null : [.. _kept.Skip(_kept.Count - (int)missed)];
    }
}

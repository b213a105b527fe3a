using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Course.Player.Watch;

/// <summary>
/// Reads a stream's messages, a page at a time, by STREAM.MSG.GET: no consumer is made, none moves, and the stream's leader answers with what it
/// stores now. The server is asked for the next message from a sequence on, which steps over what is gone.
/// </summary>
internal sealed class MessageReader
{
    private const int PageSize = 20;
    private const int NoMessageFound = 10037;

    private readonly INatsJSStream _stream;
    private readonly ulong _first;
    private readonly CancellationToken _cancellation;

    private MessageReader(INatsJSStream stream, CancellationToken cancellation) =>
        (_stream, _first, _cancellation) = (stream, Math.Max(1, stream.Info.State.FirstSeq), cancellation);

    /// <summary>Reads a page.</summary>
    /// <exception cref="NatsException">There is no such stream, or the server does not answer.</exception>
    public static async Task<WatchMessage.Messages> ReadAsync(NatsJSContext js, PanelRequest asked, CancellationToken cancellationToken)
    {
        var stream = await js.GetStreamAsync(asked.Stream, cancellationToken: cancellationToken);
        var reader = new MessageReader(stream, cancellationToken);
        var (from, to, found) = asked.From is { } start ? await reader.ForwardAsync(start) : await reader.BackAsync(asked.UpTo);
        var state = stream.Info.State;
        return new WatchMessage.Messages(asked.Request, asked.Stream, state.FirstSeq, state.LastSeq, from, to, [.. found.Select(ToView)]);
    }

    private static MessageView ToView(StoredMessage message)
    {
        var (headers, more) = HeaderReader.Read(message.Hdrs);
        return new(message.Seq, message.Subject, message.Time, message.Data.Length, headers, more, BodyReader.Read(message.Data));
    }

    private async Task<(ulong From, ulong To, List<StoredMessage> Found)> ForwardAsync(ulong start)
    {
        var last = _stream.Info.State.LastSeq;
        var found = await WithinAsync(start, last);
        return (start, found.Count == PageSize ? found[^1].Seq : last, found);
    }

    // A window as wide as what is missing, then the one before it.
    private async Task<(ulong From, ulong To, List<StoredMessage> Found)> BackAsync(ulong? upTo)
    {
        var to = Math.Min(upTo ?? ulong.MaxValue, _stream.Info.State.LastSeq);
        var found = new List<StoredMessage>();
        for (var end = to; found.Count < PageSize && end >= _first;)
        {
            var missing = (ulong)(PageSize - found.Count);
            var start = end - _first < missing ? _first : end - missing + 1;
            var block = await WithinAsync(start, end);
            found.InsertRange(0, block);
            end = block.Count > 0 ? start - 1 : await LastUpToAsync(start - 1);
        }
        return (found.Count == PageSize ? found[0].Seq : _first, to, found);
    }

    // At most a page.
    private async Task<List<StoredMessage>> WithinAsync(ulong start, ulong end)
    {
        var found = new List<StoredMessage>();
        while (found.Count < PageSize && start <= end && await NextAsync(start) is { } message && message.Seq <= end)
        {
            found.Add(message);
            start = message.Seq + 1;
        }
        return found;
    }

    // Where a wide hole ends: the last sequence that has a message; the one before the first where none has.
    private async Task<ulong> LastUpToAsync(ulong end)
    {
        var last = _first - 1;
        while (last < end)
        {
            var middle = last + (end - last + 1) / 2;
            if (await NextAsync(middle) is { } message && message.Seq <= end)
                last = message.Seq;
            else
                end = middle - 1;
        }
        return last;
    }

    private async Task<StoredMessage?> NextAsync(ulong from)
    {
        try
        {
            return (await _stream.GetAsync(new StreamMsgGetRequest { Seq = from, NextBySubj = ">" }, _cancellation)).Message;
        }
        catch (NatsJSApiException error) when (error.Error.ErrCode == NoMessageFound)
        {
            return null;
        }
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace NATS.Client.Core;

/// <summary>Reads frames of the server from bytes; it never sees a socket and keeps no state.</summary>
internal sealed class FrameParser(Encoding subjectEncoding, int maxMessageSize)
{
    private const int MaxLine = 1024 * 1024;
    private const int StackLine = 512;
    private const int MaxWords = 6;

    /// <summary>Looks for one frame at the start of <paramref name="input"/>.</summary>
    public ParseResult Parse(in ReadOnlySequence<byte> input, out ServerFrame frame)
    {
        frame = default;
        if (input.PositionOf((byte)'\n') is not { } lineEnd)
        {
            return input.Length > MaxLine
                ? ParseResult.Broken($"Protocol line is longer than {MaxLine} bytes")
                : ParseResult.More(input.Length + 1);
        }

        var afterLine = input.GetPosition(1, lineEnd);
        var line = input.Slice(0, lineEnd);
        return IsMessage(line) ? ParseMessage(input, line, afterLine, out frame) : ParseControl(line, afterLine, out frame);
    }

    private static bool IsMessage(in ReadOnlySequence<byte> line)
    {
        var reader = new SequenceReader<byte>(line);
        return reader.IsNext("MSG"u8) || reader.IsNext("HMSG"u8);
    }

    // INFO {json} | PING | PONG | +OK | -ERR 'text'
    private static ParseResult ParseControl(in ReadOnlySequence<byte> line, SequencePosition afterLine, out ServerFrame frame)
    {
        var reader = new SequenceReader<byte>(line);
        if (reader.IsNext("INFO "u8, advancePast: true)) frame = new ServerFrame { Kind = FrameKind.Info, Payload = reader.UnreadSequence };
        else if (reader.IsNext("-ERR"u8, advancePast: true)) frame = new ServerFrame { Kind = FrameKind.Error, Payload = reader.UnreadSequence };
        else frame = new ServerFrame { Kind = KindOf(ref reader), Payload = line };
        return ParseResult.Frame(afterLine);
    }

    private static FrameKind KindOf(ref SequenceReader<byte> reader)
    {
        if (reader.IsNext("PING"u8)) return FrameKind.Ping;
        if (reader.IsNext("PONG"u8)) return FrameKind.Pong;
        return reader.IsNext("+OK"u8) ? FrameKind.Ok : FrameKind.Unknown;
    }

    private ParseResult ParseMessage(in ReadOnlySequence<byte> input, in ReadOnlySequence<byte> line, SequencePosition afterLine, out ServerFrame frame)
    {
        if (line.IsSingleSegment) return ParseMessage(input, line.FirstSpan, afterLine, out frame);
        var length = checked((int)line.Length);
        var copy = length <= StackLine ? stackalloc byte[length] : new byte[length];
        line.CopyTo(copy);
        return ParseMessage(input, copy, afterLine, out frame);
    }

    // MSG <subject> <sid> [reply-to] <#bytes>\r\n<payload>\r\n
    // HMSG <subject> <sid> [reply-to] <#header bytes> <#total bytes>\r\n<headers><payload>\r\n
    private ParseResult ParseMessage(in ReadOnlySequence<byte> input, ReadOnlySpan<byte> line, SequencePosition afterLine, out ServerFrame frame)
    {
        frame = default;
        var hasHeaders = line[0] == 'H';
        Span<Range> words = stackalloc Range[MaxWords + 1];
        var rest = line.TrimEnd((byte)'\r');
        var count = Split(rest, words);
        var sizes = hasHeaders ? 2 : 1;
        var hasReply = count == 4 + sizes;
        if (count != 3 + sizes && !hasReply) return ParseResult.Broken($"Message line has {count} words: '{ProtocolText.Printable(rest)}'");
        if (!TryNumber(rest[words[2]], out var sid) || !TryNumber(rest[words[count - 1]], out var total)
            || !TryNumber(rest[words[count - sizes]], out var first))
            return ParseResult.Broken("Invalid integer in message header");
        var headersLength = hasHeaders ? first : 0;
        if (Check(total, headersLength) is { } violation) return ParseResult.Broken(violation);

        var body = input.Slice(afterLine);
        if (body.Length < total + 2L) return ParseResult.More(input.Length - body.Length + total + 2L);
        var headersEnd = body.GetPosition(headersLength);
        frame = new ServerFrame
        {
            Kind = FrameKind.Message,
            Subject = subjectEncoding.GetString(rest[words[1]]),
            Sid = sid,
            ReplyTo = hasReply ? subjectEncoding.GetString(rest[words[3]]) : null,
            Headers = hasHeaders ? body.Slice(0, headersEnd) : null,
            Payload = body.Slice(headersEnd, total - headersLength),
        };
        return ParseResult.Frame(body.GetPosition(total + 2L));
    }

    // Lengths are checked before anything is read or allocated for them.
    private string? Check(int total, int headersLength)
    {
        if (total < 0 || headersLength < 0) return $"Negative message lengths (headers={headersLength}, total={total})";
        if (total < headersLength) return $"HMSG total length {total} is less than headers length {headersLength}";
        return total > maxMessageSize ? $"Payload length {total} exceeds max allowed size {maxMessageSize}" : null;
    }

    private static bool TryNumber(ReadOnlySpan<byte> word, out int number) =>
        Utf8Parser.TryParse(word, out number, out var consumed) && consumed == word.Length;

    private static int Split(ReadOnlySpan<byte> line, Span<Range> words)
    {
        var count = 0;
        var at = 0;
        while (at < line.Length && count < words.Length)
        {
            var skipped = line[at..].IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (skipped < 0) break;
            at += skipped;
            var length = line[at..].IndexOfAny((byte)' ', (byte)'\t');
            var end = length < 0 ? line.Length : at + length;
            words[count++] = at..end;
            at = end;
        }

        return count;
    }
}

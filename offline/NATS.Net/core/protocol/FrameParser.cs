using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace NATS.Client.Core;

/// <summary>Reads frames of the server from bytes; it never sees a socket and keeps no state.</summary>
internal sealed class FrameParser(Encoding subjectEncoding, int maxMessageSize)
{
    private const int MaxLine = 1024 * 1024;
    private const int StackLine = 512;
    private const int LineEnd = 2;

    /// <summary>Looks for one frame at the start of <paramref name="input"/>.</summary>
    public ParseResult Parse(in ReadOnlySequence<byte> input, out ServerFrame frame)
    {
        // Nearly always the line is in one piece; slicing a sequence costs more than all the rest.
        var first = input.FirstSpan;
        var length = first.IndexOf((byte)'\n');
        if (length >= 0) return ParseLine(input, first[..length], out frame);
        return ParseScattered(input, out frame);
    }

    private ParseResult ParseScattered(in ReadOnlySequence<byte> input, out ServerFrame frame)
    {
        frame = default;
        if (input.PositionOf((byte)'\n') is not { } end)
        {
            return input.Length > MaxLine
                ? ParseResult.Broken($"Protocol line is longer than {MaxLine} bytes")
                : ParseResult.More(input.Length + 1);
        }

        var line = input.Slice(0, end);
        var length = checked((int)line.Length);
        var copy = length <= StackLine ? stackalloc byte[length] : new byte[length];
        line.CopyTo(copy);
        return ParseLine(input, copy, out frame);
    }

    private ParseResult ParseLine(in ReadOnlySequence<byte> input, ReadOnlySpan<byte> line, out ServerFrame frame) =>
        line.StartsWith("MSG "u8) || line.StartsWith("HMSG"u8) ? ParseMessage(input, line, out frame) : ParseControl(input, line, out frame);

    // INFO {json} | PING | PONG | +OK | -ERR 'text'
    private static ParseResult ParseControl(in ReadOnlySequence<byte> input, ReadOnlySpan<byte> line, out ServerFrame frame)
    {
        var (kind, skip) = KindOf(line);
        frame = new ServerFrame { Kind = kind, Payload = input.Slice(skip, line.Length - skip) };
        return ParseResult.Frame(input.GetPosition(line.Length + 1));
    }

    private static (FrameKind Kind, int PayloadAt) KindOf(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("PING"u8)) return (FrameKind.Ping, 0);
        if (line.StartsWith("PONG"u8)) return (FrameKind.Pong, 0);
        if (line.StartsWith("+OK"u8)) return (FrameKind.Ok, 0);
        if (line.StartsWith("INFO "u8)) return (FrameKind.Info, "INFO ".Length);
        return line.StartsWith("-ERR"u8) ? (FrameKind.Error, "-ERR".Length) : (FrameKind.Unknown, 0);
    }

    // MSG <subject> <sid> [reply-to] <#bytes>\r\n<payload>\r\n
    // HMSG <subject> <sid> [reply-to] <#header bytes> <#total bytes>\r\n<headers><payload>\r\n
    private ParseResult ParseMessage(in ReadOnlySequence<byte> input, ReadOnlySpan<byte> line, out ServerFrame frame)
    {
        frame = default;
        var hasHeaders = line[0] == 'H';
        var rest = line;
        ProtocolText.NextWord(ref rest);
        var subject = ProtocolText.NextWord(ref rest);
        var sidWord = ProtocolText.NextWord(ref rest);
        var third = ProtocolText.NextWord(ref rest);
        var fourth = hasHeaders ? ProtocolText.NextWord(ref rest) : default;
        var hasReply = !rest.IsEmpty;
        var totalWord = hasReply ? rest : hasHeaders ? fourth : third;
        var headers = 0;
        if (!TryNumber(sidWord, out var sid) || !TryNumber(totalWord, out var total) || (hasHeaders && !TryNumber(hasReply ? fourth : third, out headers)))
            return ParseResult.Broken("Invalid integer in message header");
        if (Check(total, headers) is { } violation) return ParseResult.Broken(violation);

        var bodyAt = line.Length + 1L;
        var end = bodyAt + total + LineEnd;
        if (input.Length < end) return ParseResult.More(end);
        frame = new ServerFrame
        {
            Kind = FrameKind.Message,
            Subject = subjectEncoding.GetString(subject),
            Sid = sid,
            ReplyTo = hasReply ? subjectEncoding.GetString(third) : null,
            Headers = hasHeaders ? input.Slice(bodyAt, headers) : null,
            Payload = input.Slice(bodyAt + headers, total - headers),
        };
        return ParseResult.Frame(input.GetPosition(end));
    }

    // Lengths are checked before anything is read or allocated for them.
    private string? Check(int total, int headersLength)
    {
        if (total < 0 || headersLength < 0) return $"Negative message lengths (headers={headersLength}, total={total})";
        if (total < headersLength) return $"HMSG total length {total} is less than headers length {headersLength}";
        return total > maxMessageSize ? $"Payload length {total} exceeds max allowed size {maxMessageSize}" : null;
    }

    // A number ends at the first byte that is no digit; before the line end there is still a carriage return.
    private static bool TryNumber(ReadOnlySpan<byte> word, out int number) => Utf8Parser.TryParse(word, out number, out _);
}

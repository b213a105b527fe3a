using System.Buffers;
using System.Text;
using NATS.Client.Core;

namespace NATS.Net.Tests;

/// <summary>What the parser found, with its bytes as text: buffers do not outlive the input.</summary>
internal sealed record FrameText(FrameKind Kind, string Subject, int Sid, string? ReplyTo, string? Headers, string Payload)
{
    public static FrameText Of(in ServerFrame frame) => new(
        frame.Kind,
        frame.Subject ?? "",
        frame.Sid,
        frame.ReplyTo,
        frame.Headers is { } headers ? Encoding.ASCII.GetString(headers) : null,
        Encoding.ASCII.GetString(frame.Payload));
}

/// <summary>Feeds bytes to the parser as a socket would: in pieces.</summary>
internal static class Frames
{
    public const int MaxMessage = 1000;

    /// <summary>Parses the pieces, whole frames as soon as they are there.</summary>
    /// <exception cref="NatsProtocolViolationException">The parser found a violation.</exception>
    public static List<FrameText> Parse(IEnumerable<string> pieces)
    {
        var parser = new FrameParser(Encoding.UTF8, MaxMessage);
        var frames = new List<FrameText>();
        var rest = new List<byte[]>();
        foreach (var piece in pieces)
        {
            rest.Add(Encoding.ASCII.GetBytes(piece));
            rest = Take(parser, rest, frames);
        }

        return rest.Sum(bytes => bytes.Length) == 0 ? frames : throw new InvalidOperationException("Bytes are left over.");
    }

    private static List<byte[]> Take(FrameParser parser, List<byte[]> pieces, List<FrameText> frames)
    {
        var input = Sequence(pieces);
        while (true)
        {
            var result = parser.Parse(input, out var frame);
            if (result.Status == ParseStatus.Violation) throw new NatsProtocolViolationException(result.Violation!);
            if (result.Status == ParseStatus.NeedMore)
            {
                Assert.True(result.Needed > input.Length, "The parser asks for no more than it has.");
                return [input.ToArray()];
            }

            frames.Add(FrameText.Of(frame));
            input = input.Slice(result.Consumed);
        }
    }

    // Segments as they came: words and numbers may be cut anywhere.
    private static ReadOnlySequence<byte> Sequence(List<byte[]> pieces)
    {
        var filled = pieces.Where(bytes => bytes.Length > 0).ToList();
        if (filled.Count == 0) return default;
        var first = new Segment(filled[0], null);
        var last = filled.Skip(1).Aggregate(first, (end, bytes) => new Segment(bytes, end));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}

using System.Buffers;
using System.Text;
using NATS.Client.Core;

namespace NATS.Net.Tests;

/// <summary>A million broken inputs for the parser; the seeds make each run the same.</summary>
public sealed class FuzzTests
{
    private const int Seeds = 20, InputsPerSeed = 50_000;
    private const int MaxMessage = 1000;

    public static IEnumerable<int> AllSeeds => Enumerable.Range(20261121, Seeds);

    [Fact]
    public void A_million_broken_inputs_are_frames_or_violations_and_the_same_however_they_are_cut() =>
        Parallel.ForEach(AllSeeds, seed =>
        {
            var random = new Random(seed);
            var parser = new FrameParser(Encoding.UTF8, MaxMessage);
            for (var i = 0; i < InputsPerSeed; i++)
            {
                var input = BrokenInput.Make(random);
                var whole = Outcome(parser, Pieces.Whole(input));
                var cut = Outcome(parser, Pieces.Cut(input, random));
                if (whole != cut) Assert.Fail($"Seed {seed}, input {i}: {whole} in one piece, {cut} in several: '{ProtocolText.Printable(input)}'");
            }
        });

    [Fact]
    public void Broken_headers_are_read_or_refused()
    {
        var random = new Random(Seeds);
        var parser = new NatsHeaderParser(Encoding.ASCII);
        for (var i = 0; i < InputsPerSeed; i++)
        {
            var input = BrokenInput.Mutate([.. "NATS/1.0 503 Idle Heartbeat\r\nName: value\r\nOther:x\r\n\r\n"u8], random);
            var headers = new NatsHeaders();
            var msg = NatsMsg<string>.Build("a", null, new ReadOnlySequence<byte>(input), default, null, parser, NatsUtf8PrimitivesSerializer<string>.Default);
            Assert.True(msg.Error is null or NatsHeaderParseException { InnerException: NatsException });
        }
    }

    // How many frames, a hash over all they hold, and how it ended.
    private static (int Frames, int Hash, string End) Outcome(FrameParser parser, Pieces pieces)
    {
        var (frames, hash, needed) = (0, new HashCode(), 0L);
        while (pieces.Next(needed))
        {
            ParseResult result;
            while ((result = parser.Parse(pieces.Unread, out var frame)).Status == ParseStatus.Frame)
            {
                var before = pieces.Unread.Length;
                pieces.Advance(result.Consumed);
                if (pieces.Unread.Length >= before) Assert.Fail("A frame took nothing.");
                frames++;
                Add(ref hash, frame);
            }

            if (result.Status == ParseStatus.Violation) return (frames, hash.ToHashCode(), result.Violation!);
            if (result.Needed <= pieces.Unread.Length) Assert.Fail("The parser asks for no more than it has.");
            needed = result.Needed;
        }

        return (frames, hash.ToHashCode(), $"{pieces.Unread.Length} bytes are left");
    }

    private static void Add(ref HashCode hash, in ServerFrame frame)
    {
        hash.Add(frame.Kind);
        hash.Add(frame.Sid);
        hash.Add(frame.Subject);
        hash.Add(frame.ReplyTo);
        hash.Add(frame.Headers?.Length ?? -1);
        Add(ref hash, frame.Headers ?? default);
        Add(ref hash, frame.Payload);
    }

    // Byte by byte: the hash must not depend on where the pieces end.
    private static void Add(ref HashCode hash, in ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
            foreach (var b in part.Span)
                hash.Add(b);
    }
}

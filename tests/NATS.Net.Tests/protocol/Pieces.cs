using System.Buffers;

namespace NATS.Net.Tests;

/// <summary>Bytes that come in pieces, as from a socket. A piece may end anywhere; what was not read stays before the next one.</summary>
internal sealed class Pieces
{
    private const int MaxCuts = 6;

    private readonly Segment first;
    private Segment? last;
    private SequencePosition read;

    private Pieces(Segment first) => this.first = first;

    /// <summary>What has come and was not read.</summary>
    public ReadOnlySequence<byte> Unread { get; private set; }

    public static Pieces Whole(byte[] bytes) => new(new Segment(bytes, null));

    public static Pieces Cut(byte[] bytes, Random random)
    {
        var start = 0;
        Segment? first = null, end = null;
        for (var cuts = random.Next(1, MaxCuts); start < bytes.Length && cuts >= 0; cuts--)
        {
            var stop = cuts == 0 ? bytes.Length : random.Next(start + 1, bytes.Length + 1);
            end = new Segment(bytes.AsMemory(start, stop - start), end);
            first ??= end;
            start = stop;
        }

        return first is null ? Whole(bytes) : new Pieces(first);
    }

    /// <summary>Lets pieces come until so many bytes are unread; false if there are no more, but some may have come.</summary>
    public bool Next(long needed)
    {
        var any = false;
        while (!any || Unread.Length < needed)
        {
            var next = last is null ? first : last.Next as Segment;
            if (next is null) return any;
            if (last is null) read = new SequencePosition(first, 0);
            last = next;
            Unread = new ReadOnlySequence<byte>((Segment)read.GetObject()!, read.GetInteger(), last, last.Memory.Length);
            any = true;
        }

        return true;
    }

    /// <summary>Marks bytes as read.</summary>
    public void Advance(SequencePosition to)
    {
        read = to;
        Unread = Unread.Slice(to);
    }
}

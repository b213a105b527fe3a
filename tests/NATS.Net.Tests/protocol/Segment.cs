using System.Buffers;

namespace NATS.Net.Tests;

/// <summary>A piece of bytes in a row of them.</summary>
internal sealed class Segment : ReadOnlySequenceSegment<byte>
{
    public Segment(ReadOnlyMemory<byte> bytes, Segment? before)
    {
        Memory = bytes;
        if (before is null) return;
        RunningIndex = before.RunningIndex + before.Memory.Length;
        before.Next = this;
    }
}

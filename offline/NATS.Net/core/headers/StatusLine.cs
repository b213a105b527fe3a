using System.Buffers;

namespace NATS.Client.Core;

/// <summary>Looks at the first line of headers without reading them all.</summary>
internal static class StatusLine
{
    private const int CodeAt = 8, CodeLength = 4;

    /// <summary>Whether the headers begin with <c>NATS/1.0 503</c>: nobody listens.</summary>
    public static bool IsNoResponders(in ReadOnlySequence<byte>? headers)
    {
        if (headers is not { Length: >= CodeAt + CodeLength } bytes) return false;
        Span<byte> code = stackalloc byte[CodeLength];
        bytes.Slice(CodeAt, CodeLength).CopyTo(code);
        return code.SequenceEqual(" 503"u8);
    }
}

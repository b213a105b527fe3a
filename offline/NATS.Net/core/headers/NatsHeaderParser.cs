using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace NATS.Client.Core;

/// <summary>Reads headers from their wire format: a version line, then <c>Name: value</c> lines.</summary>
public class NatsHeaderParser
{
    private readonly Encoding encoding;

    /// <summary>Makes a parser for this encoding.</summary>
    public NatsHeaderParser(Encoding encoding) => this.encoding = encoding;

    /// <summary>Reads all lines into <paramref name="headers"/>.</summary>
    /// <returns>Whether there was a version line.</returns>
    /// <exception cref="NatsException">A line is not valid.</exception>
    public bool ParseHeaders(SequenceReader<byte> reader, NatsHeaders headers)
    {
        var hasVersion = false;
        while (!reader.End)
        {
            if (!reader.TryReadTo(out ReadOnlySpan<byte> line, "\r\n"u8)) throw Invalid(reader.Sequence.ToArray());
            if (!hasVersion) ReadVersionLine(line, headers);
            else if (line.Length > 0) ReadHeaderLine(line, headers);
            hasVersion = true;
        }

        return hasVersion;
    }

    // NATS/1.0 [code [text]]
    private void ReadVersionLine(ReadOnlySpan<byte> line, NatsHeaders headers)
    {
        var version = ProtocolText.NextWord(ref line);
        if (!version.SequenceEqual("NATS/1.0"u8)) throw new NatsException("Protocol error: header version mismatch");
        if (line.IsEmpty) return;
        var code = ProtocolText.NextWord(ref line);
        if (!Utf8Parser.TryParse(code, out int number, out _)) throw new NatsException("Protocol error: header code is not a number");
        headers.Code = number;
        if (!line.IsEmpty) headers.SetStatusText(encoding.GetString(line));
    }

    // name ":" [space] value
    private void ReadHeaderLine(ReadOnlySpan<byte> line, NatsHeaders headers)
    {
        var colon = line.IndexOfAny(":\t "u8);
        if (colon <= 0 || line[colon] != ':') throw Invalid(line);
        var name = encoding.GetString(line[..colon]);
        var value = encoding.GetString(line[(colon + 1)..].Trim("\t "u8));
        headers[name] = headers.TryGetValue(name, out var earlier) ? StringValues.Concat(earlier, value) : value;
    }

    private static NatsException Invalid(ReadOnlySpan<byte> line) =>
        new($"Protocol error: invalid request header line '{ProtocolText.Printable(line)}'");
}

using System.Text;

namespace NATS.Client.Core;

/// <summary>Signs with an nkey: a base32 text that holds the seed of an Ed25519 key.</summary>
internal static class UserKey
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int PrefixLength = 2, SeedLength = 32, ChecksumLength = 2;
    private const byte SeedPrefix = 18 << 3;
    private const ushort CrcPolynomial = 0x1021;

    /// <summary>The signature of a text, in base64.</summary>
    /// <exception cref="NatsException">The seed is not valid.</exception>
    public static string Sign(string seed, string text) =>
        Convert.ToBase64String(Ed25519.Sign(DecodeSeed(seed), Encoding.ASCII.GetBytes(text)));

    /// <summary>The 32 secret bytes in an encoded seed: two bytes of prefix before them, a checksum behind them.</summary>
    internal static byte[] DecodeSeed(string seed)
    {
        var bytes = FromBase32(seed);
        if (bytes.Length != PrefixLength + SeedLength + ChecksumLength || (bytes[0] & 0b1111_1000) != SeedPrefix) throw new NatsException("Invalid NKEY seed");
        var checksum = bytes[^2] | (bytes[^1] << 8);
        if (Crc16(bytes.AsSpan()[..^ChecksumLength]) != checksum) throw new NatsException("Invalid NKEY seed: wrong checksum");
        return bytes[PrefixLength..^ChecksumLength];
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var c in text)
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0) throw new NatsException("Invalid NKEY seed");
            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }

    private static ushort Crc16(ReadOnlySpan<byte> bytes)
    {
        ushort crc = 0;
        foreach (var b in bytes)
        {
            crc ^= (ushort)(b << 8);
            for (var bit = 0; bit < 8; bit++)
                crc = (ushort)((crc & 0x8000) != 0 ? (crc << 1) ^ CrcPolynomial : crc << 1);
        }

        return crc;
    }
}

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

    /// <summary>The public nkey that belongs to a seed.</summary>
    /// <exception cref="NatsException">The seed is not valid.</exception>
    public static string PublicKey(string seed)
    {
        var secret = DecodeSeed(seed);
        var start = FromBase32(seed[..4]);
        var prefix = (byte)(((start[0] & 0b111) << 5) | (start[1] >> 3));
        return Encode([prefix, .. Ed25519.PublicKey(secret)]);
    }

    /// <summary>Bytes, with a checksum behind them, in base32.</summary>
    internal static string Encode(byte[] bytes)
    {
        var checksum = Crc16(bytes);
        return ToBase32([.. bytes, (byte)checksum, (byte)(checksum >> 8)]);
    }

    /// <summary>The 32 secret bytes in an encoded seed: two bytes of prefix before them, a checksum behind them.</summary>
    internal static byte[] DecodeSeed(string seed)
    {
        var bytes = FromBase32(seed);
        if (bytes.Length != PrefixLength + SeedLength + ChecksumLength || (bytes[0] & 0b1111_1000) != SeedPrefix) throw new NatsException("Invalid NKEY seed");
        var checksum = bytes[^2] | (bytes[^1] << 8);
        if (Crc16(bytes.AsSpan()[..^ChecksumLength]) != checksum) throw new NatsException("Invalid NKEY seed: wrong checksum");
        return bytes[PrefixLength..^ChecksumLength];
    }

    private static string ToBase32(byte[] bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            buffer = ((buffer << 8) | b) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
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

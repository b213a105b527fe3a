using System.Numerics;
using System.Security.Cryptography;

namespace NATS.Client.Core;

/// <summary>
/// Ed25519 signatures as in RFC 8032, in plain big numbers: the framework has none. It signs once for each connection, so speed does not
/// matter; it is not hardened against timing, so it is for a client's own key on its own machine only.
/// </summary>
internal static class Ed25519
{
    private const int KeyLength = 32;

    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493");
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly Point Base = CreateBase();

    /// <summary>The public key of a 32-byte secret seed.</summary>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed) => Encode(Multiply(Base, Expand(seed).Scalar));

    /// <summary>The 64-byte signature of a message.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        var (scalar, prefix) = Expand(seed);
        var key = Encode(Multiply(Base, scalar));
        var r = HashToScalar([.. prefix, .. message]);
        var commitment = Encode(Multiply(Base, r));
        var challenge = HashToScalar([.. commitment, .. key, .. message]);
        return [.. commitment, .. ToBytes((r + (challenge * scalar)) % Order)];
    }

    // RFC 8032, 5.1.5: half of the hash is the scalar, with fixed bits; the other half the prefix.
    private static (BigInteger Scalar, byte[] Prefix) Expand(ReadOnlySpan<byte> seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 0b1111_1000;
        hash[KeyLength - 1] &= 0b0111_1111;
        hash[KeyLength - 1] |= 0b0100_0000;
        return (FromBytes(hash.AsSpan(0, KeyLength)), hash[KeyLength..]);
    }

    private static BigInteger HashToScalar(byte[] bytes) => FromBytes(SHA512.HashData(bytes)) % Order;

    private static Point CreateBase()
    {
        var y = Mod(4 * Inverse(5));
        var x = BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202");
        return new Point(x, y, BigInteger.One, Mod(x * y));
    }

    private static Point Multiply(Point point, BigInteger scalar)
    {
        var result = new Point(BigInteger.Zero, BigInteger.One, BigInteger.One, BigInteger.Zero);
        for (var rest = scalar; rest > 0; rest >>= 1)
        {
            if (!rest.IsEven) result = Add(result, point);
            point = Add(point, point);
        }

        return result;
    }

    // RFC 8032, 5.1.4: addition in extended coordinates; it also doubles.
    private static Point Add(Point p, Point q)
    {
        var a = Mod((p.Y - p.X) * (q.Y - q.X));
        var b = Mod((p.Y + p.X) * (q.Y + q.X));
        var c = Mod(2 * p.T * q.T * D);
        var d = Mod(2 * p.Z * q.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    // RFC 8032, 5.1.2: y, with the lowest bit of x in the highest place.
    private static byte[] Encode(Point point)
    {
        var inverse = Inverse(point.Z);
        var bytes = ToBytes(Mod(point.Y * inverse));
        if (!Mod(point.X * inverse).IsEven) bytes[KeyLength - 1] |= 0b1000_0000;
        return bytes;
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(Mod(value), P - 2, P);

    private static BigInteger Mod(BigInteger value)
    {
        var rest = value % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    private static BigInteger FromBytes(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static byte[] ToBytes(BigInteger value)
    {
        var bytes = new byte[KeyLength];
        value.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}

using System.Globalization;

namespace Course.Packages;

/// <summary>
/// A short name for long content: two FNV-1a hashes of 64 bits. Not for secrets. It is on the path of every run, where a
/// cryptographic hash or 128-bit arithmetic would take longer to load than the whole answer.
/// </summary>
internal static class Fingerprint
{
    private const ulong Prime = 0x00000100000001B3;

    private const ulong Offset = 0xCBF29CE484222325;

    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(string content) => Hash(content, Offset) + Hash(content, ~Offset);

    /// <summary>32 hexadecimal digits of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Hash(content, Offset) + Hash(content, ~Offset);

    private static string Hash(ReadOnlySpan<byte> content, ulong hash)
    {
        foreach (var b in content)
            hash = unchecked((hash ^ b) * Prime);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string Hash(string content, ulong hash)
    {
        foreach (var c in content)
            hash = unchecked((hash ^ c) * Prime);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

using System.Globalization;
using System.Text;

namespace Course.Packages;

/// <summary>A short name for long content (FNV-1a, 128 bit). Not for secrets: a cryptographic hash would take longer to load than the whole answer.</summary>
internal static class Fingerprint
{
    private static readonly UInt128 _offset = new(0x6C62272E07BB0142, 0x62B821756295C58D);

    private static readonly UInt128 _prime = new(0x0000000001000000, 0x000000000000013B);

    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(string content)
    {
        var hash = _offset;
        foreach (var value in Encoding.UTF8.GetBytes(content))
            hash = unchecked((hash ^ value) * _prime);
        return hash.ToString("x32", CultureInfo.InvariantCulture);
    }
}

using System.Text;

namespace Course.Player.Watch;

/// <summary>Reads a stored message's headers, whoever wrote them: what is no header is left out, and of many or long ones there is the head.</summary>
internal static class HeaderReader
{
    private const int MostHeaders = 20;
    private const int MostValue = 500;

    /// <summary>The headers, and how many more there are.</summary>
    /// <param name="base64">As the server has them: a line with the protocol's version, then one line for each.</param>
    public static (IReadOnlyList<HeaderView> Headers, int More) Read(string? base64)
    {
        if (string.IsNullOrEmpty(base64))
            return ([], 0);
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        var lines = text.Split("\r\n").Skip(1).Where(line => line.IndexOf(':', StringComparison.Ordinal) > 0).ToList();
        return ([.. lines.Take(MostHeaders).Select(ToView)], Math.Max(0, lines.Count - MostHeaders));
    }

    private static HeaderView ToView(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var value = line[(colon + 1)..].Trim();
        return new(line[..colon], value.Length > MostValue ? $"{value[..MostValue]}…" : value);
    }
}

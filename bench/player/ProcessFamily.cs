using System.Globalization;

namespace Course.Bench.Player;

/// <summary>A process and all that it started, as /proc shows them.</summary>
internal static class ProcessFamily
{
    /// <summary>The processes' resident memory in bytes: pages that several share are counted in parts (PSS), so that the sum is what the machine gives.</summary>
    /// <returns>How many processes there are, and their bytes.</returns>
    /// <exception cref="InvalidOperationException">There is no /proc.</exception>
    public static (int Processes, double Bytes) Memory(int root)
    {
        if (!Directory.Exists("/proc"))
            throw new InvalidOperationException("The memory of several processes is read from /proc, which this system has not.");
        var family = Of(root);
        return (family.Count, family.Sum(Proportional));
    }

    private static List<int> Of(int root)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).ToLookup(ParentOf);
        var family = new List<int> { root };
        for (var i = 0; i < family.Count; i++)
            family.AddRange(parents[family[i]]);
        return family;
    }

    private static int ParentOf(int id) => (int)Figure($"/proc/{id}/status", "PPid:");

    private static double Proportional(int id) => Figure($"/proc/{id}/smaps_rollup", "Pss:") * 1024;

    private static double Figure(string file, string name)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended in this moment.
            return 0;
        }
    }
}

using System.Globalization;

namespace Course.Bench;

/// <summary>A process and all that it started, as /proc shows them.</summary>
internal static class ProcessFamily
{
    /// <summary>Their memory in bytes. Pages that several share are counted in parts (PSS): the sum is what the machine gives.</summary>
    /// <returns>How many processes there are, and their bytes.</returns>
    /// <exception cref="InvalidOperationException">There is no /proc.</exception>
    public static (int Processes, double Bytes) Memory(int root)
    {
        var family = Of(root);
        return (family.Count, family.Sum(id => Bytes($"/proc/{id}/smaps_rollup", "Pss:")));
    }

    /// <summary>The resident memory in bytes of the one that has most.</summary>
    /// <exception cref="InvalidOperationException">There is no /proc.</exception>
    public static double LargestResident(int root) => Of(root).Max(id => Bytes($"/proc/{id}/status", "VmRSS:"));

    private static List<int> Of(int root)
    {
        if (!Directory.Exists("/proc"))
            throw new InvalidOperationException("The memory of several processes is read from /proc, which this system has not.");
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).ToLookup(id => (int)Figure($"/proc/{id}/status", "PPid:"));
        var family = new List<int> { root };
        for (var i = 0; i < family.Count; i++)
            family.AddRange(parents[family[i]]);
        return family;
    }

    private static double Bytes(string file, string name) => Figure(file, name) * 1024;

    private static double Figure(string file, string name)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[name.Length..].Replace("kB", ""), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended in this moment.
            return 0;
        }
    }
}

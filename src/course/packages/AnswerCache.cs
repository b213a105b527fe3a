using System.Collections.Immutable;

namespace Course.Packages;

/// <summary>
/// Answers of NuGet, kept on disk as lines of plain text (reading them is on the path of every run).
/// An answer that may change by itself (a floating version, an absent package) holds for a day.
/// </summary>
/// <param name="folder">Where they are kept.</param>
internal sealed class AnswerCache(string folder)
{
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <summary>The set restored before under this key, if it holds and its files are there.</summary>
    public RestoredSet? ReadSet(string key, bool isFloating)
    {
        if (ReadLines($"{key}.set", isFloating) is not { } lines)
            return null;
        ImmutableArray<string> Values(string kind) => [.. lines.Where(line => line[0] == kind).Select(line => line[1])];
        var set = new RestoredSet(
            [.. lines.Where(line => line[0] == "package").Select(line => new PackageRequest(line[1], line[2]))],
            Values("compile"), Values("runtime"), Values("native"));
        return set.IsThere ? set : null;
    }

    /// <summary>Keeps a set.</summary>
    public void Write(string key, RestoredSet set) => WriteLines($"{key}.set", [
        .. set.Packages.Select(package => $"package\t{package.Id}\t{package.Version}"),
        .. set.Compile.Select(file => $"compile\t{file}"),
        .. set.Runtime.Select(file => $"runtime\t{file}"),
        .. set.Native.Select(folder => $"native\t{folder}")]);

    /// <summary>Why a package was absent when it was last asked for, if that was less than a day ago.</summary>
    public string? ReadAbsent(string key) => ReadLines($"{key}.absent", isShort: true) is [[var reason, ..], ..] ? reason : null;

    /// <summary>Keeps that a package is absent.</summary>
    public void WriteAbsent(string key, string reason) => WriteLines($"{key}.absent", [reason]);

    private List<string[]>? ReadLines(string name, bool isShort)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists || (isShort && DateTime.UtcNow - file.LastWriteTimeUtc > _day))
            return null;
        return [.. File.ReadLines(file.FullName).Select(line => line.Split('\t'))];
    }

    // Written apart and moved: a reader in another process sees all of it or nothing.
    private void WriteLines(string name, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(folder);
        var apart = Path.Combine(folder, $"{name}.{Environment.ProcessId}");
        File.WriteAllLines(apart, lines);
        File.Move(apart, Path.Combine(folder, name), overwrite: true);
    }
}

using Course.Manifests;

namespace Course.Player.Lessons;

/// <summary>What the learner's cells have held before, so that none of it is lost to a reset, a check or a second thought.</summary>
/// <param name="Version">Version of the file's form.</param>
/// <param name="Cells">By the hash of what the notebook has in the cell: each its versions, the newest first.</param>
internal sealed record KeptVersions(int Version, IReadOnlyDictionary<string, IReadOnlyList<CellVersion>> Cells) : IKept<KeptVersions>
{
    /// <summary>Of each cell so many are kept.</summary>
    public const int Most = 20;

    /// <summary>No cell was edited.</summary>
    public static KeptVersions Empty { get; } = new(1, new Dictionary<string, IReadOnlyList<CellVersion>>());

    /// <summary>Where a lesson's stand.</summary>
    public static KeptFile<KeptVersions> FileOf(NotebookEntry entry, string root) =>
        new(entry, root, ".versions.json", PlayerJson.Default.KeptVersions, "The earlier versions of your cells");

    /// <summary>The versions of a cell.</summary>
    public IReadOnlyList<CellVersion> Of(string original) => Cells.GetValueOrDefault(original) ?? [];

    /// <summary>With one more; the same text is kept once, as what it was last.</summary>
    public KeptVersions With(string original, CellVersion version)
    {
        IReadOnlyList<CellVersion> versions = [version, .. Of(original).Where(v => v.Source != version.Source).Take(Most - 1)];
        return this with { Cells = new Dictionary<string, IReadOnlyList<CellVersion>>(Cells) { [original] = versions } };
    }
}

/// <summary>What a cell held.</summary>
/// <param name="Source">All of it.</param>
/// <param name="At">When it was kept, in UTC.</param>
/// <param name="Why">What happened then, in words such as "checked".</param>
internal sealed record CellVersion(string Source, DateTime At, string Why);

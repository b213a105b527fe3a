namespace Course.Manifests;

/// <summary>What a course folder is called.</summary>
/// <param name="Folder">The folder under <c>notebooks/</c>.</param>
/// <param name="Title">The course's name for readers.</param>
/// <param name="About">What it teaches, in one sentence.</param>
public sealed record CourseEntry(string Folder, string Title, string About)
{
    /// <summary>Whether its notebooks work on what those before them have made, so that they run one after another, on the same streams.</summary>
    public bool InOrder { get; init; }
}

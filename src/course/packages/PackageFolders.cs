namespace Course.Packages;

/// <summary>Where packages are looked for and kept.</summary>
/// <param name="Notebook">The notebook's folder: a NuGet.Config there or above it counts.</param>
/// <param name="Offline">The built subsets: <c>&lt;Id&gt;/&lt;Version&gt;/*.dll</c>.</param>
/// <param name="Cache">What was resolved before; may be removed at any time.</param>
public sealed record PackageFolders(string Notebook, string Offline, string Cache)
{
    /// <summary>The folders in a repository whose build output lies in <c>artifacts/</c>.</summary>
    /// <param name="root">The repository's top folder.</param>
    /// <param name="notebook">The notebook's folder.</param>
    public static PackageFolders In(string root, string notebook) =>
        new(notebook, Path.Combine(root, "artifacts", "offline"), Path.Combine(root, "artifacts", "packages"));
}

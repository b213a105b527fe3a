using Testing;

namespace Player.Tests;

/// <summary>
/// A copy of the course, so that edits, progress and solved exercises of a test touch nothing of the repository; with lessons of its own beside it,
/// course "try": a few small cells each, which tests edit as they need. The built player is the repository's.
/// </summary>
internal sealed class PlayerFolder : IDisposable
{
    public const string Course = "try";

    private const string Cells = """
        #!markdown

        # Try it

        Words before. <b onclick="window.broken = 1">Bold</b>

        #!csharp

        var x = 20;

        #!csharp

        Console.WriteLine($"x is {x}");

        #!csharp

        x + 1

        #!markdown

        ## A second part

        Zanzibar stands here.

        #!csharp

        x + 2

        """;

    private static readonly string[] Copied = ["notebooks", "helpers", "server", "config.toml", "global.json"];

    private static readonly string[] Lessons = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    // Those that the tests in a browser use: a handler in prose would be reported as an error on the console.
    private static readonly string[] BrowserLessons = ["editing", "kernel", "connection", "look", "axe", "resume"];

    public PlayerFolder()
    {
        foreach (var name in Copied)
            Copy(Path.Combine(RepositoryPaths.Root, name), Path.Combine(Root, name));
        Directory.CreateSymbolicLink(Path.Combine(Root, "artifacts"), Path.Combine(RepositoryPaths.Root, "artifacts"));
        Directory.CreateDirectory(Path.Combine(Root, "notebooks", Course));
        foreach (var lesson in Lessons.Concat(BrowserLessons))
        {
            File.WriteAllText(PathOf($"notebooks/{Course}/{lesson}.dib"), BrowserLessons.Contains(lesson) ? Cells.Replace(" onclick=\"window.broken = 1\"", "", StringComparison.Ordinal) : Cells);
            File.AppendAllText(PathOf("notebooks/course.toml"), $"\n[[notebook]]\nfile = \"{Course}/{lesson}.dib\"\ntitle = \"Try {lesson}\"\nminutes = 1\nserver = \"2.9\"\n");
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("course player ").FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public void Dispose()
    {
        Directory.Delete(Path.Combine(Root, "artifacts"));
        Directory.Delete(Root, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}

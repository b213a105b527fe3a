using System.Text.RegularExpressions;
using Course.Documents;
using Course.Manifests;

namespace Course.Reports;

/// <summary>What tables and pages call a notebook.</summary>
/// <param name="Course">The folder under <c>notebooks/</c>; also the page's folder.</param>
/// <param name="CourseTitle">The course's name for readers.</param>
/// <param name="Name">The file's name without <c>.dib</c>; also the page's.</param>
/// <param name="Title">The lesson's name for readers.</param>
/// <param name="Minutes">How long a reader takes; null where nobody has said.</param>
public sealed partial record Lesson(string Course, string CourseTitle, string Name, string Title, int? Minutes = null)
{
    /// <summary>What the course teaches, in one sentence; null where nobody has said.</summary>
    public string? CourseAbout { get; init; }

    /// <summary>Its predictions with answers to choose from.</summary>
    public IReadOnlyList<PredictionEntry> Predictions { get; init; } = [];

    /// <summary>What the notebook says of itself: its first heading, else its file's name.</summary>
    public static Lesson Of(Notebook notebook)
    {
        var course = Path.GetFileName(Path.GetDirectoryName(notebook.Path)) ?? "";
        var name = Path.GetFileNameWithoutExtension(notebook.Path);
        return new Lesson(course, Readable(course), name, Heading(notebook) ?? Readable(name));
    }

    /// <summary>Where its page stands under the output folder, with <c>/</c>.</summary>
    public string PagePath => Course.Length == 0 ? $"{Name}.html" : $"{Course}/{Name}.html";

    /// <summary>The title with the number that the file's name begins with, once.</summary>
    public string NumberedTitle =>
        LessonNumber.Of(Name) is { } number && Title is not [>= '0' and <= '9', ..] ? $"{number}. {Title}" : Title;

    private static string? Heading(Notebook notebook) => notebook.Cells
        .Where(c => c.Language == "markdown")
        .SelectMany(c => c.Source.Split('\n'))
        .Where(line => line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => line[2..].Trim('#', ' ').Replace("`", "").Replace("*", ""))
        .FirstOrDefault(title => title.Length > 0);

    /// <summary>A folder's or file's name for readers: <c>tutorial04_jetstream</c> is "Tutorial 04 jetstream".</summary>
    public static string Readable(string name)
    {
        var words = WordEnd().Replace(name, " ");
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"[_-]|(?<=[a-z])(?=\d)")]
    private static partial Regex WordEnd();
}

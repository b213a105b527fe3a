namespace Course.Reports.Pages;

/// <summary>Stands for a lesson that has not run yet, so that links to it lead somewhere.</summary>
internal static class UnreadPage
{
    private const string Says = "This lesson has not run yet";

    // A page of a run is far longer: its style sheet is a file, but its cells are not.
    private const int Longest = 32 * 1024;

    /// <summary>Whether the page at a path is one of these.</summary>
    public static bool IsAt(string path) => new FileInfo(path).Length < Longest && File.ReadAllText(path).Contains(Says, StringComparison.Ordinal);

    public static void Write(TextWriter writer, Lesson lesson) =>
        PageShell.Write(writer, lesson.NumberedTitle, PageContext.UpFrom(lesson), plotly: false, body => body.WriteLine(
            $"""
            <div class="page"><main id="main" tabindex="-1">
            <p class="course">{Html.Escape(lesson.CourseTitle)}</p>
            <h1>{Html.Escape(lesson.NumberedTitle)}</h1>
            <p>{Says}, so there is nothing to read here. In the repository’s folder, type</p>
            <pre><code>make run LESSON={Html.Escape(lesson.Name)}</code></pre>
            <p>and load this page again.</p>
            </main></div>
            """));
}

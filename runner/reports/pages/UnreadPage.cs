namespace Course.Reports.Pages;

/// <summary>Stands for a lesson that has not run yet, so that links to it lead somewhere.</summary>
internal static class UnreadPage
{
    public static void Write(TextWriter writer, Lesson lesson) =>
        PageShell.Write(writer, lesson.NumberedTitle, PageContext.UpFrom(lesson), plotly: false, body => body.WriteLine(
            $"""
            <div class="page"><main id="main" tabindex="-1">
            <p class="course">{Html.Escape(lesson.CourseTitle)}</p>
            <h1>{Html.Escape(lesson.NumberedTitle)}</h1>
            <p>This lesson has not run yet, so there is nothing to read here. In the repository’s folder, type</p>
            <pre><code>make run LESSON={Html.Escape(lesson.Name)}</code></pre>
            <p>and load this page again.</p>
            </main></div>
            """));
}

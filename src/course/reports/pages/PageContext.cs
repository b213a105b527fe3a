namespace Course.Reports.Pages;

/// <summary>What the parts of one notebook's page need to know of the rest.</summary>
/// <param name="Lesson">The page's own lesson.</param>
/// <param name="Lessons">The whole course, in order.</param>
/// <param name="Facts">What holds for the whole run.</param>
/// <param name="Notebook">Full path of the notebook.</param>
/// <param name="PageFolder">Where the page will stand.</param>
/// <param name="Root">Files under this folder are named relative to it.</param>
/// <param name="HasPlotly">Whether the pages have a plotly.js of their own.</param>
internal sealed record PageContext(
    Lesson Lesson,
    IReadOnlyList<Lesson> Lessons,
    RunFacts Facts,
    string Notebook,
    string PageFolder,
    string Root,
    bool HasPlotly)
{
    /// <summary>Whether the page is a file of its own, with no other beside it.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Where the notebook stands: its links begin there.</summary>
    public string NotebookFolder => Path.GetDirectoryName(Notebook) ?? Root;

    /// <summary>From the page to the output folder: empty, or one or more <c>../</c>.</summary>
    public string Up => UpFrom(Lesson);

    /// <summary>From a lesson's page to the output folder.</summary>
    public static string UpFrom(Lesson lesson) => string.Concat(lesson.PagePath.Where(c => c == '/').Select(_ => "../"));
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Course.Kernels;

namespace Course.Reports;

/// <summary>Writes runs as JUnit XML, which the usual CI servers read: a suite for each notebook, a test case for each of its code cells.</summary>
public sealed partial class JUnitWriter
{
    private const int NameWidth = 80;

    private readonly XmlWriter _xml;
    private readonly string _root;

    private JUnitWriter(XmlWriter xml, string root) => (_xml, _root) = (xml, root);

    /// <summary>Writes the whole report.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="runs">The runs, in order.</param>
    /// <param name="root">The repository's folder: files are named relative to it.</param>
    /// <param name="started">When the whole run began.</param>
    public static void Write(TextWriter output, IReadOnlyList<NotebookRun> runs, string root, DateTimeOffset started)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, CloseOutput = false, NewLineChars = "\n" });
        new JUnitWriter(xml, root).Write([.. runs.Select(Suite.Of)], started);
    }

    private void Write(IReadOnlyList<Suite> suites, DateTimeOffset started)
    {
        _xml.WriteStartElement("testsuites");
        Attribute("name", "course");
        Counts(suites, hasSkipped: false);
        Attribute("time", Seconds(suites.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Run.Elapsed)));
        foreach (var suite in suites)
        {
            WriteSuite(suite, started);
            started += suite.Run.Elapsed;
        }
        _xml.WriteEndElement();
    }

    private void WriteSuite(Suite suite, DateTimeOffset started)
    {
        _xml.WriteStartElement("testsuite");
        Attribute("name", suite.Name);
        Counts([suite], hasSkipped: true);
        Attribute("time", Seconds(suite.Run.Elapsed));
        Attribute("timestamp", started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Attribute("file", Places.Shorten(suite.Run.Notebook.Path, _root));
        foreach (var cell in suite.Cells)
            WriteCase(suite, cell);
        _xml.WriteEndElement();
    }

    private void WriteCase(Suite suite, CellRun cell)
    {
        StartCase(suite, CellLabel.Of(cell.Cell, NameWidth), cell.Elapsed);
        if (cell.Outcome is CellOutcome.NotRun)
            WriteElement("skipped", ("message", "The notebook stopped before this cell."));
        else if (ErrorsOf(suite, cell) is [var first, ..] errors)
            WriteProblem(ElementOf(cell.Outcome), first.Name, first.Message, string.Join("\n\n", errors.Select(Describe)));
        WriteText("system-out", cell, "stdout");
        WriteText("system-err", cell, "stderr");
        _xml.WriteEndElement();
    }

    private static IReadOnlyList<CellError> ErrorsOf(Suite suite, CellRun cell) => cell.Outcome.ErrorsAt(suite.Run.Notebook.Path, cell.Cell.FirstLine);

    // A process that broke off is nobody's failed assertion: JUnit calls that an error.
    private static string ElementOf(CellOutcome outcome) => outcome is CellOutcome.ProcessGone ? "error" : "failure";

    // Readers that go by a schema, as Jenkins' xunit does, refuse a case's file and line: a failure's text tells them.
    private void StartCase(Suite suite, string name, TimeSpan time)
    {
        _xml.WriteStartElement("testcase");
        Attribute("name", name);
        Attribute("classname", suite.Name);
        Attribute("time", Seconds(time));
    }

    private void WriteProblem(string element, string type, string message, string text)
    {
        _xml.WriteStartElement(element);
        Attribute("message", message.Split('\n')[0]);
        Attribute("type", type);
        _xml.WriteString(Legal(text));
        _xml.WriteEndElement();
    }

    private void WriteText(string element, CellRun cell, string stream)
    {
        var text = string.Concat(cell.Outputs.Where(o => o.Stream == stream).Select(o => o.Content["text/plain"]));
        if (text.Length > 0)
            _xml.WriteElementString(element, Legal(text));
    }

    private void WriteElement(string element, (string Name, string Value) attribute)
    {
        _xml.WriteStartElement(element);
        Attribute(attribute.Name, attribute.Value);
        _xml.WriteEndElement();
    }

    private string Describe(CellError error) =>
        string.Join('\n', ((string?[])[Places.Of(error, _root), $"{error.Name}: {error.Message}", Places.Shorten(error.Stack, _root)]).Where(l => !string.IsNullOrEmpty(l)));

    private void Counts(IReadOnlyList<Suite> suites, bool hasSkipped)
    {
        Attribute("tests", Number(suites.Sum(s => s.Cells.Count)));
        Attribute("failures", Number(suites.Sum(s => s.Cells.Count(c => c.Outcome is not (CellOutcome.Succeeded or CellOutcome.NotRun or CellOutcome.ProcessGone)))));
        Attribute("errors", Number(suites.Sum(s => s.Cells.Count(c => c.Outcome is CellOutcome.ProcessGone))));
        if (hasSkipped)
            Attribute("skipped", Number(suites.Sum(s => s.Cells.Count(c => c.Outcome is CellOutcome.NotRun))));
    }

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, Legal(value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // A cell may print any character; XML 1.0 cannot hold all of them.
    private static string Legal(string text) => Illegal().Replace(text, "\uFFFD");

    [GeneratedRegex(@"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\uD800-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Illegal();

    private sealed record Suite(string Name, NotebookRun Run, IReadOnlyList<CellRun> Cells)
    {
        public static Suite Of(NotebookRun run)
        {
            var lesson = Lesson.Of(run.Notebook);
            return new Suite($"{lesson.Course}.{lesson.Name}", run, [.. run.Cells.Where(c => c.Cell.Language != "markdown")]);
        }
    }
}

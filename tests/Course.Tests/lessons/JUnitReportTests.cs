using System.Xml.Linq;

namespace Course.Tests.Lessons;

public sealed class JUnitReportTests : IDisposable
{
    private readonly CourseCopy _copy = new();

    [Fact]
    public async Task A_run_of_a_good_and_a_bad_notebook_reports_both()
    {
        Directory.CreateDirectory(_copy.PathOf("notebooks/trial"));
        _copy.Write("notebooks/trial/01-good.dib", "#!markdown\n\n# Good\n\n#!csharp\n\n// Say a word.\nConsole.WriteLine(\"word\");\n");
        _copy.Write("notebooks/trial/02-bad.dib", "#!csharp\n\nvar one = 1;\nthrow new InvalidOperationException(\"on purpose\");\n\n#!csharp\n\n2\n");

        var result = await _copy.RunAsync(null, "run", "trial", "--junit", "reports/junit.xml", "--out", _copy.PathOf("out"));

        Assert.True(result.ExitCode == 1, result.Text);
        var report = XDocument.Load(_copy.PathOf("reports/junit.xml"));
        Assert.Equal(["trial.01-good", "trial.02-bad"], report.Descendants("testsuite").Select(s => (string?)s.Attribute("name")));
        Assert.Equal(("3", "1", "0"), ((string)report.Root!.Attribute("tests")!, (string)report.Root.Attribute("failures")!, (string)report.Root.Attribute("errors")!));
        Assert.Equal(["0", "1"], report.Descendants("testsuite").Select(s => (string?)s.Attribute("skipped")));
        Assert.Equal(["notebooks/trial/01-good.dib", "notebooks/trial/02-bad.dib"], report.Descendants("testsuite").Select(s => (string?)s.Attribute("file")));
        var failure = Assert.Single(report.Descendants("failure"));
        Assert.Equal("on purpose", (string?)failure.Attribute("message"));
        Assert.StartsWith("notebooks/trial/02-bad.dib:4\n", failure.Value);
    }

    public void Dispose() => _copy.Dispose();
}

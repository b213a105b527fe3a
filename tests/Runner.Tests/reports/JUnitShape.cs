using System.Globalization;
using System.Xml.Linq;

namespace Runner.Tests.Reports;

/// <summary>The rules that CI servers' readers of JUnit XML share, the schema of Jenkins' xunit (junit-10) included: elements, their attributes, and sums that agree.</summary>
internal static class JUnitShape
{
    private static readonly Dictionary<string, (string[] Attributes, string[] Children)> _elements = new()
    {
        ["testsuites"] = (["name", "tests", "failures", "errors", "time"], ["testsuite"]),
        ["testsuite"] = (["name", "tests", "failures", "errors", "skipped", "time", "timestamp", "file"], ["testcase"]),
        ["testcase"] = (["name", "classname", "time"], ["failure", "error", "skipped", "system-out", "system-err"]),
        ["failure"] = (["message", "type"], []),
        ["error"] = (["message", "type"], []),
        ["skipped"] = (["message"], []),
        ["system-out"] = ([], []),
        ["system-err"] = ([], []),
    };

    public static void Check(XDocument report)
    {
        Assert.Equal("testsuites", report.Root!.Name.LocalName);
        foreach (var element in report.Descendants())
        {
            var (attributes, children) = _elements[element.Name.LocalName];
            Assert.Equal(attributes, element.Attributes().Select(a => a.Name.LocalName));
            Assert.All(element.Elements(), child => Assert.Contains(child.Name.LocalName, children));
            // Results stand before texts.
            Assert.Equal(element.Elements().Select(e => Array.IndexOf(children, e.Name.LocalName)).Order(), element.Elements().Select(e => Array.IndexOf(children, e.Name.LocalName)));
            Assert.All(element.Attributes("time"), t => Assert.True(double.Parse(t.Value, CultureInfo.InvariantCulture) >= 0));
        }
        foreach (var suite in report.Descendants("testsuite").Append(report.Root))
        {
            Assert.Equal(suite.Descendants("testcase").Count(), (int)suite.Attribute("tests")!);
            foreach (var (sum, element) in (ValueTuple<string, string>[])[("failures", "failure"), ("errors", "error"), ("skipped", "skipped")])
                Assert.Equal(suite.Descendants(element).Count(), (int?)suite.Attribute(sum) ?? suite.Elements("testsuite").Sum(s => (int)s.Attribute(sum)!));
        }
    }
}

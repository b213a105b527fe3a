using System.Text.Json;
using Course.Kernels;
using Course.Reports;

namespace Runner.Tests.Reports;

public class RunEventJsonTests
{
    public static TheoryData<RunEvent> EveryEvent =>
    [
        new RunEvent.RunStarted("/n/a.dib", 3),
        new RunEvent.PackageResolved("NATS.Net", "3.1.0", "offline", "The registry has no such package."),
        new RunEvent.PackageResolved("Spectre.Console", "0.49.1", "nuget", null),
        new RunEvent.CellStarted(0),
        new RunEvent.TextWritten(0, "two\nlines \"quoted\" ✓ \e[1m", true),
        new RunEvent.CellEnded(0, new CellOutcome.Succeeded(), TimeSpan.FromMilliseconds(12.5)),
        new RunEvent.CellEnded(1, new CellOutcome.Cancelled(), TimeSpan.Zero),
        new RunEvent.CellEnded(1, new CellOutcome.NotRun(), TimeSpan.Zero),
        new RunEvent.CellEnded(1, new CellOutcome.TimedOut(TimeSpan.FromSeconds(30)), TimeSpan.FromSeconds(30)),
        new RunEvent.RunEnded(TimeSpan.FromDays(1.5)),
    ];

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void An_event_comes_back_as_it_was_in_one_line(RunEvent happened)
    {
        var line = RunEventJson.Write(happened);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(happened, RunEventJson.Read(line));
    }

    [Fact]
    public void Outputs_keep_their_mime_types_in_order()
    {
        var content = new Dictionary<string, string> { ["text/html"] = "<b>1</b>", ["text/plain"] = "1" };
        var displayed = Assert.IsType<RunEvent.OutputDisplayed>(RunEventJson.Read(RunEventJson.Write(new RunEvent.OutputDisplayed(2, "d1", content))));
        Assert.Equal(content, displayed.Content);
        Assert.Equal(["text/html", "text/plain"], displayed.Content.Keys);
    }

    [Fact]
    public void Errors_come_back_with_their_place()
    {
        var error = new CellError("CS0103", "The name 'x' does not exist", "/n/a.dib", 12, "at Submission");
        var ended = Assert.IsType<RunEvent.CellEnded>(
            RunEventJson.Read(RunEventJson.Write(new RunEvent.CellEnded(1, new CellOutcome.Failed([error]), TimeSpan.Zero))));
        Assert.Equal([error], Assert.IsType<CellOutcome.Failed>(ended.Outcome).Errors);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("Unhandled exception.")]
    [InlineData("""{"event":"unheard of"}""")]
    public void A_line_that_is_no_event_is_refused(string line) => Assert.ThrowsAny<JsonException>(() => RunEventJson.Read(line));
}

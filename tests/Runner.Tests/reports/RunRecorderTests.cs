using System.Collections.Immutable;
using Course.Documents;
using Course.Kernels;
using Course.Reports;

namespace Runner.Tests.Reports;

public class RunRecorderTests
{
    private static readonly Notebook TwoCells = new("/n/tour/01-a.dib", [new Cell(0, "csharp", "1", 3), new Cell(1, "csharp", "2", 7)]);

    private static NotebookRun Record(params RunEvent[] events)
    {
        var recorder = new RunRecorder(TwoCells);
        foreach (var happened in events)
            recorder.Apply(happened);
        return recorder.Run;
    }

    private static ImmutableDictionary<string, string> Plain(string text) => ImmutableDictionary<string, string>.Empty.Add("text/plain", text);

    [Fact]
    public void Pieces_of_console_text_are_joined_in_order()
    {
        var run = Record(new RunEvent.TextWritten(0, "one ", false), new RunEvent.TextWritten(0, "line\n", false));
        var output = Assert.Single(run.Cells[0].Outputs);
        Assert.Equal(("stdout", "one line\n"), (output.Stream, output.Content["text/plain"]));
    }

    [Fact]
    public void Text_output_and_errors_keep_their_order()
    {
        var run = Record(
            new RunEvent.TextWritten(0, "a", false),
            new RunEvent.TextWritten(0, "b", true),
            new RunEvent.OutputDisplayed(0, "1", Plain("c")),
            new RunEvent.TextWritten(0, "d", false));
        Assert.Equal(["a", "b", "c", "d"], run.Cells[0].Outputs.Select(o => o.Content["text/plain"]));
        Assert.Equal(["stdout", "stderr", null, "stdout"], run.Cells[0].Outputs.Select(o => o.Stream));
    }

    [Fact]
    public void An_update_replaces_the_output_of_its_id_in_any_cell()
    {
        var run = Record(
            new RunEvent.OutputDisplayed(0, "live", Plain("first")),
            new RunEvent.CellStarted(1),
            new RunEvent.OutputUpdated("live", Plain("last")));
        Assert.Equal("last", Assert.Single(run.Cells[0].Outputs).Content["text/plain"]);
        Assert.Empty(run.Cells[1].Outputs);
    }

    [Fact]
    public void An_update_of_an_unknown_id_changes_nothing() =>
        Assert.All(Record(new RunEvent.OutputUpdated("nobody", Plain("x"))).Cells, c => Assert.Empty(c.Outputs));

    [Fact]
    public void A_state_once_returned_stays_as_it_was()
    {
        var recorder = new RunRecorder(TwoCells);
        recorder.Apply(new RunEvent.TextWritten(0, "early", false));
        var before = recorder.Run;
        recorder.Apply(new RunEvent.TextWritten(0, " and late", false));
        Assert.Equal("early", before.Cells[0].Outputs[0].Content["text/plain"]);
        Assert.Equal("early and late", recorder.Run.Cells[0].Outputs[0].Content["text/plain"]);
    }

    [Fact]
    public void A_cell_that_changed_nothing_keeps_its_snapshot()
    {
        var recorder = new RunRecorder(TwoCells);
        var before = recorder.Run;
        recorder.Apply(new RunEvent.TextWritten(1, "x", false));
        Assert.Same(before.Cells[0], recorder.Run.Cells[0]);
    }

    [Fact]
    public void A_run_succeeds_when_every_cell_did()
    {
        RunEvent[] both =
        [
            new RunEvent.CellEnded(0, new CellOutcome.Succeeded(), TimeSpan.FromMilliseconds(5)),
            new RunEvent.CellEnded(1, new CellOutcome.Succeeded(), TimeSpan.FromMilliseconds(7)),
        ];
        Assert.False(Record(both[..1]).IsSuccess);
        Assert.True(Record(both).IsSuccess);
        Assert.Equal(TimeSpan.FromMilliseconds(7), Record(both).Cells[1].Elapsed);
    }

    [Fact]
    public void A_process_that_went_away_fails_the_run_in_its_cell()
    {
        var run = Record(
            new RunEvent.CellEnded(0, new CellOutcome.Succeeded(), TimeSpan.Zero),
            new RunEvent.CellEnded(1, new CellOutcome.ProcessGone(new KernelEnd(139, "")), TimeSpan.Zero));
        Assert.False(run.IsSuccess);
        Assert.Equal(1, Failure.Of(run)?.Cell.Cell.Index);
        Assert.Contains("status 139", Failure.Of(run)?.Message);
    }
}

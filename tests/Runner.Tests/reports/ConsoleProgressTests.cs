using Course.Documents;
using Course.Reports;
using Spectre.Console;

namespace Runner.Tests.Reports;

public sealed class ConsoleProgressTests : IDisposable
{
    private readonly RecordedRun tour = RecordedRun.Tour();
    private readonly RecordedRun failed = RecordedRun.Failed();
    private readonly StringWriter written = new();

    public void Dispose()
    {
        tour.Dispose();
        failed.Dispose();
    }

    private string Follow(RecordedRun recorded, int width = 80, bool showText = false)
    {
        var progress = new ConsoleProgress(At(width), recorded.Root, showText);
        progress.Begin(recorded.Notebook);
        foreach (var happened in recorded.Events)
            progress.Write(happened);
        progress.Close([recorded.Run], Path.Combine(recorded.Root, "out/index.html"));
        return written.ToString();
    }

    private IAnsiConsole At(int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(written),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    [Fact]
    public void A_log_of_a_whole_run_is_as_kept() => Snapshot.Match("console.txt", Follow(tour));

    [Fact]
    public void A_log_of_a_failed_run_with_its_cells_text_is_as_kept() => Snapshot.Match("console-failed.txt", Follow(failed, showText: true));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void File_and_line_stay_whole_at_any_width(int width) => Assert.Contains(" notebooks/tour/02-tour.dib:57\n", Follow(failed, width));

    [Fact]
    public void A_line_for_a_cell_fits_in_eighty_columns() =>
        Assert.All(Follow(tour).Split('\n').Where(l => l.Contains("/12")), line => Assert.True(line.Length <= 80, line));

    [Fact]
    public void A_notebook_without_cells_is_said_to_have_none()
    {
        new ConsoleProgress(At(80), "/c").Begin(new Notebook("/c/notebooks/a/empty.dib", []));
        Assert.Contains("Empty  notebooks/a/empty.dib has no cells.\n", written.ToString());
    }

    [Fact]
    public void No_terminal_code_is_written_where_none_is_wanted() => Assert.DoesNotContain('\e', Follow(tour) + Follow(failed));
}

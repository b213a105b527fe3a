using Course.Reports;

namespace Runner.Tests.Reports;

public class PlainConsoleTests
{
    private static (string Output, string Error) Follow(RecordedRun recorded)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var console = new PlainConsole(output, error, recorded.Root);
        foreach (var happened in recorded.Events)
            console.Write(happened, recorded.Notebook);
        return (output.ToString(), error.ToString());
    }

    [Fact]
    public void Standard_output_is_the_notebooks_own_text_exactly_as_written()
    {
        using var tour = RecordedRun.Tour();
        Assert.Equal("orders.new   big {kept}\n10 %\r100 %\e[32m done\e[0m\npiece", Follow(tour).Output);
    }

    [Fact]
    public void Errors_go_to_standard_error_with_file_and_line()
    {
        using var failed = RecordedRun.Failed();
        var (output, error) = Follow(failed);
        Assert.Equal("orders.new so far\n", output);
        Assert.StartsWith("notebooks/tour/02-tour.dib:57: NatsJSApiException: stream <ORDERS> not found\nAsk for it by name.\n", error);
    }
}

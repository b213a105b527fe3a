using Course.Reports;

namespace Runner.Tests.Reports;

public class ConsoleTextTests
{
    [Theory]
    [InlineData("plain\ntext\n", "plain\ntext\n")]
    [InlineData("\e[1;32mgreen\e[0m", "green")]
    [InlineData("\e]8;;http://a.test\aword\e]8;;\a", "word")]
    [InlineData("\e[2K\e[1Gagain", "again")]
    public void Terminal_codes_are_taken_out(string written, string shown) => Assert.Equal(shown, ConsoleText.Settle(written));

    [Theory]
    [InlineData("10 %\r50 %\r100 %\n", "100 %\n")]
    [InlineData("longer\rab", "abnger")]
    [InlineData("windows\r\nlines\r\n", "windows\nlines\n")]
    [InlineData("half\r", "half")]
    public void A_carriage_return_writes_over_its_line(string written, string shown) => Assert.Equal(shown, ConsoleText.Settle(written));
}

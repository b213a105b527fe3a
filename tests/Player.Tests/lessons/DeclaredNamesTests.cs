using Course.Player.Lessons;

namespace Player.Tests.Lessons;

/// <summary>What a cell declares for those after it.</summary>
public sealed class DeclaredNamesTests
{
    [Theory]
    [InlineData("var x = 20;\nint y, z = 3;", "x, y, z")]
    [InlineData("#!import ../../helpers/jetstream.csx\n#r \"nuget: NATS.Net\"\nusing System.IO;\nvar x = 1;", "x")]
    [InlineData("var nats = await ConnectAsync(\"lesson\");", "nats")]
    [InlineData("int Twice(int n) { var inner = 2 * n; return inner; }\nrecord Order(int Id);\nenum Kind { A }\ndelegate void Heard();", "Twice, Order, Kind, Heard")]
    [InlineData("var (a, _, (b, c)) = (1, 2, (3, 4));\nint.TryParse(\"1\", out var d);\nRun(() => { int.TryParse(\"1\", out var inner); });", "a, b, c, d")]
    [InlineData("for (var i = 0; i < 3; i++) { var inner = i; }\nConsole.WriteLine(1);\nx + 1", "")]
    [InlineData("var x = 1;\nvar x = 2;", "x")]
    public void Names_are_those_that_a_later_cell_can_use(string source, string names) => Assert.Equal(names, string.Join(", ", DeclaredNames.In(source)));
}

using Course.Kernels;
using Runner.Tests.Kernels;

namespace Runner.Tests.Language;

[Collection(KernelCollection.Name)]
public sealed class DiagnosticsTests
{
    private static readonly Lazy<Task<LanguageRun>> _before = new(() => new LanguageRun().AfterAsync("var x = 1; string? text = null; record R(int A);"));

    [Theory]
    [InlineData("")]
    [InlineData("x + 1")]
    [InlineData("var x = \"again\"; x.Length")]
    [InlineData("record R(string B); new R(\"b\").B")]
    [InlineData("await Task.Delay(x)")]
    [InlineData("string? maybe = text;")]
    [InlineData("#!time\nx")]
    [InlineData("var y = 1;\n#!time\nvar y = \"twice in one cell\"; y.Length")]
    [InlineData("#!html\n<p>x is")]
    [InlineData("#!import other.csx\nFromTheOther(1);")]
    public async Task What_would_run_is_not_reported(string cell) => Assert.Empty((await _before.Value).Diagnose(cell));

    [Theory]
    [InlineData("nowhere", "error", "CS0103", 0, 7)]
    [InlineData("#!time\nnowhere", "error", "CS0103", 7, 14)]
    [InlineData("var y = 1;\n#!time\ny = \"\";", "error", "CS0029", 22, 24)]
    [InlineData("int i = \"ä\";", "error", "CS0029", 8, 11)]
    [InlineData("void F() { int unused; }", "warning", "CS0168", 15, 21)]
    [InlineData("new R(1", "error", "CS1026", 7, 7)]
    [InlineData("x\n#!tme\nx", "error", "DNI101", 2, 7)]
    [InlineData("x\n#!set --name y", "error", "DNI104", 2, 16)]
    public async Task Errors_and_warnings_have_their_place_in_the_cell(string cell, string severity, string code, int from, int to)
    {
        var found = Assert.Single((await _before.Value).Diagnose(cell));
        Assert.Equal((severity, code, from, to), (found.Severity, found.Code, found.From, found.To));
    }

    [Fact]
    public void Before_anything_has_run_unknown_names_are_no_errors_and_others_are()
    {
        var found = new LanguageRun().Diagnose("""
            record Sent([property: JsonPropertyName("id")] string Id);
            var js = nats.CreateJetStreamContext();
            await js.CreateStreamAsync(new StreamConfig("ORDERS", ["orders.*"]) { MaxMsgs = 10 });
            await foreach (var message in js.All<Sent>()) { Console.WriteLine(message.Data?.Id); }
            ShowTable([new { message = 1 }]);
            int count = "text";
            """);
        Assert.Equal("CS0029", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("orders.Count + y", "var orders = new List<int>(); int y = 2;", "Run cell 4 first: orders, y come from there.")]
    [InlineData("Twice(Twice(1))", "int Twice(int n) => 2 * n;", "Run cell 4 first: Twice comes from there.")]
    [InlineData("new Box<int>(1).Content", "record Box<T>(T Content);", "Run cell 4 first: Box<int> comes from there.")]
    [InlineData("foreach (var each in many) Console.WriteLine(each);", "var (many, few) = (new[] { 1 }, 0);", "Run cell 4 first: many comes from there.")]
    [InlineData("var (a, b) = parts;", "if (int.TryParse(\"1\", out var parts)) { }", "Run cell 4 first: parts comes from there.")]
    [InlineData("title.Length", "#!set --name title --value abc", "Run cell 4 first: title comes from there.")]
    [InlineData("var first = FromHelper(1);", "#!import helper.csx", "Run cell 4 first: FromHelper comes from there.")]
    [InlineData("new XmlDocument()", "using System.Xml;", "Run cell 4 first: XmlDocument comes from there.")]
    public async Task What_a_cell_above_has_still_to_make_is_no_error_but_something_to_run_first(string cell, string above, string expected)
    {
        var found = Assert.Single((await _before.Value).Diagnose(cell, new CellAbove(3, above)));
        Assert.Equal(("info", "", expected), (found.Severity, found.Code, found.Message));
    }

    [Fact]
    public async Task A_name_that_no_cell_makes_and_other_mistakes_are_errors_all_the_same()
    {
        var found = (await _before.Value).Diagnose("Console.WriteLine(orders + nowhere);\nint i = \"text\";", new CellAbove(1, "var orders = 1;"), new CellAbove(3, "{ var nowhere = 1; }"));
        Assert.Equal(["", "CS0103", "CS0029"], found.Select(d => d.Code));
    }

    [Fact]
    public async Task Each_cell_to_run_is_named_once_from_the_top_and_the_last_that_makes_a_name_counts()
    {
        var found = (await _before.Value).Diagnose("late + early + late", new CellAbove(1, "var early = 1; var late = 0;"), new CellAbove(4, "var late = 2;"));
        Assert.Equal(["Run cell 2 first: early comes from there.", "Run cell 5 first: late comes from there."], found.Select(d => d.Message));
    }

    [Fact]
    public async Task The_pieces_behind_an_error_are_not_looked_at() =>
        Assert.Single((await _before.Value).Diagnose("nowhere1();\n#!time\nnowhere2();"));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("int i = \"text\"; i.Length")]
    [InlineData("void F( { }")]
    [InlineData("await foreach (var each in new[] { 1 }) { }")]
    [InlineData("record Q(int A); new Q(\"\") { B = 1 }")]
    [InlineData("x.Missing(); int y = null;")]
    [InlineData("#!time\nvar z = 1\nvar w = 2;")]
    public async Task The_errors_are_those_that_the_kernel_reports(string cell)
    {
        var before = await _before.Value;
        var reported = (await before.RunAsync(cell)).Select(e => (e.Name, e.Message, e.Line));
        var found = before.Diagnose(cell).Where(d => d.Severity == "error").Select(d => (d.Code, d.Message, 1 + cell[..d.From].Count(c => c == '\n')));
        Assert.Equal(reported.Order(), found.Order());
    }
}

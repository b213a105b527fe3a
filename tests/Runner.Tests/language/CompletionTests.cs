using Course.Language;
using Runner.Tests.Kernels;

namespace Runner.Tests.Language;

[Collection(KernelCollection.Name)]
public sealed class CompletionTests
{
    private const string Shop = """
        /// <summary>What a customer wants.</summary>
        record Order(string Id, decimal Amount) { public string? Note { get; set; } }
        record Box<T>(T Content);
        enum Colour { Red, Green }
        class Depths { public int Depth { get; set; } }
        class Paint(int kind) { public int Kind => kind; public int Coats { get; set; } public Colour Tone { get; init; } public Depths Inner { get; } = new(); private int Hidden { get; set; } public void Dry() { } public int Count { get; private set; } }
        void Brush(Paint paint, bool twice = false) { }
        var orders = new List<Order> { new("ORD-1", 10m) };
        var first = orders[0];
        var box = new Box<Order>(first);
        Colour colour = Colour.Red;
        int Twice(int number) => 2 * number;
        async IAsyncEnumerable<Order> ReadAsync() { await Task.Yield(); yield return first; }
        """;

    private static readonly Lazy<Task<LanguageRun>> _shop = new(() => new LanguageRun().AfterAsync(Shop));

    [Theory]
    [InlineData("first.|", "Amount")]
    [InlineData("first.Am|", "Amount")]
    [InlineData("first.|\nvar x = 1;", "Amount")]
    [InlineData("first?.|", "Amount")]
    [InlineData("orders[0].|", "Amount")]
    [InlineData("box.Content.|", "Amount")]
    [InlineData("orders.Where(o => o.|)", "Amount")]
    [InlineData("orders.Where(o => |)", "o")]
    [InlineData("orders.Where(o => o.Amount > 1).Sel|", "Select")]
    [InlineData("from o in orders where |", "o")]
    [InlineData("from o in orders where o.Amount > 1 select o.|", "Id")]
    [InlineData("orders.Sum(o => { var half = o.Amount / 2; return ha| });", "half")]
    [InlineData("try { } catch (Exception error) when (err|", "error")]
    [InlineData("Task.Run(async () => { await foreach (var o in ReadAsync()) o.| })", "Amount")]
    [InlineData("class Shelf { protected int Boards; } class Tall : Shelf { int F() => Boa| }", "Boards")]
    [InlineData("using System.Xml;\nXmlDoc|", "XmlDocument")]
    [InlineData("int orders(int x) => x; ord|", "orders")]
    [InlineData("first switch { { Am| } => 1 }", "Amount")]
    [InlineData("orders.Select(o => new { o.Id }).First().|", "Id")]
    [InlineData("await foreach (var each in ReadAsync()) { each.| }", "Amount")]
    [InlineData("await foreach (var each in Rea|)", "ReadAsync")]
    [InlineData("foreach (var each in ord|", "orders")]
    [InlineData("var local = 5; loc|", "local")]
    [InlineData("void F(int argument) { arg| }", "argument")]
    [InlineData("T|", "Twice")]
    [InlineData("Conso|", "Console")]
    [InlineData("Console.|", "WriteLine")]
    [InlineData("System.|", "Collections")]
    [InlineData("System.Collections.Generic.|", "List")]
    [InlineData("using System.|", "IO")]
    [InlineData("var x = new Ord|", "Order")]
    [InlineData("List<Ord|", "Order")]
    [InlineData("awa|", "await")]
    [InlineData("var x = awa|", "await")]
    [InlineData("for|", "foreach")]
    [InlineData("$\"{first.|}\"", "Amount")]
    [InlineData("var größe = 1; grö|", "größe")]
    [InlineData("|", "orders")]
    [InlineData("\n\n  |\n", "orders")]
    [InlineData("#!time\nfirst.|", "Amount")]
    [InlineData("var x = 1;\n#!time\nx.|", "CompareTo")]
    [InlineData("Colour.|", "Green")]
    [InlineData("colour = |", "Colour.Green")]
    [InlineData("if (colour == Gr|", "Colour.Green")]
    [InlineData("new Order(\"a\", 1m) { |}", "Note")]
    [InlineData("var x = first with { |}", "Amount")]
    [InlineData("var x = first with { Amount = 1m, No|}", "Note")]
    [InlineData("Order o = new(\"\", 1m) { N| }", "Note")]
    [InlineData("first is { Am| }", "Amount")]
    [InlineData("Twice(|)", "number:")]
    [InlineData("class C { pub| }", "public")]
    [InlineData("[Obs|] void F() { }", "Obsolete")]
    [InlineData("orders.wh|", "Where")]
    [InlineData("Console.wl|", "WriteLine")]
    [InlineData("first is not null an|", "and")]
    [InlineData("colour switch { | => 1 }", "Colour.Red")]
    [InlineData("colour switch { Colour.Red => 1, | }", "Colour.Green")]
    [InlineData("switch (colour) { case |", "Colour.Red")]
    [InlineData("colour is |", "Colour.Red")]
    [InlineData("colour is Colour.Red or |", "Colour.Green")]
    [InlineData("Colour Next() { return |", "Colour.Green")]
    [InlineData("Colour Next(bool b) => b ? | : Colour.Red;", "Colour.Green")]
    [InlineData("var x = colour == Colour.Red ? 1 : colour != |", "Colour.Green")]
    [InlineData("Colour? maybe = |;", "Colour.Green")]
    [InlineData("new Paint(1) { Tone = |", "Colour.Green")]
    [InlineData("new Paint(1) { Tone = Colour.Red, | }", "Coats")]
    [InlineData("new Paint(1) { Coats = 2, Inner = { | } }", "Depth")]
    [InlineData("Paint p = new(1) { | }", "Coats")]
    [InlineData("Brush(new(1) { | })", "Coats")]
    [InlineData("Brush(new Paint(1)\n{\n    Coats = 2,\n    |\n});", "Tone")]
    [InlineData("Brush(new(1), |)", "twice:")]
    [InlineData("Brush(twice: true, |)", "paint:")]
    [InlineData("using System.Coll|", "Collections")]
    [InlineData("using static System.|", "Math")]
    [InlineData("using Sys|", "System")]
    [InlineData("new[] { 1 }.|", "Where")]
    [InlineData("Enumerable.Range(0, 3).ToLook|", "ToLookup")]
    [InlineData("first?.Note?.|", "Length")]
    [InlineData("first!.|", "Amount")]
    [InlineData("(await Task.FromResult(first)).|", "Amount")]
    [InlineData("Task.FromResult(first).Result.|", "Amount")]
    [InlineData("orders.GroupBy(o => o.Id).Select(g => g.|)", "Key")]
    [InlineData("orders.ToDictionary(o => o.Id, o => o.|)", "Amount")]
    [InlineData("Parallel.ForEach(orders, o => o.|)", "Amount")]
    [InlineData("var (id, amount) = first; amo|", "amount")]
    [InlineData("if (first is { Amount: > 1 } big) { big.| }", "Amount")]
    [InlineData("throw new Argu|", "ArgumentException")]
    [InlineData("void F<TItem>(TItem item) where TItem : Order { item.| }", "Amount")]
    [InlineData("nameof(first.|)", "Amount")]
    [InlineData("first = new |", "Order")]
    [InlineData("orders.Add(new |", "Order")]
    public async Task What_may_stand_there_is_listed(string cell, string expected) => Assert.Contains(expected, (await _shop.Value).Labels(cell));

    [Theory]
    [InlineData("\"ord|ers\"")]
    [InlineData("\"ord|")]
    [InlineData("$\"ord|ers {first.Id}\"")]
    [InlineData("$\"{first.Id:ord|}\"")]
    [InlineData("\"\"\"ord|ers\"\"\"")]
    [InlineData("// ord|")]
    [InlineData("/* ord| */")]
    [InlineData("/* ord|")]
    [InlineData("/// <summary>ord|")]
    [InlineData("'o|'")]
    [InlineData("12|")]
    [InlineData("1.|")]
    [InlineData("#!time ord|")]
    [InlineData("#if ord|")]
    [InlineData("#!html\n<p>ord|")]
    [InlineData("var ord|")]
    [InlineData("int ord| = 1;")]
    [InlineData("record Ord|")]
    [InlineData("foreach (var ord| in orders)")]
    [InlineData("void F(int ord|)")]
    [InlineData("nowhere.|")]
    [InlineData("var |")]
    [InlineData("Order |")]
    [InlineData("try { } catch (Exception |) { }")]
    public async Task Nothing_is_listed_in_text_and_where_a_name_is_made_up(string cell) => Assert.Empty((await _shop.Value).Labels(cell));

    [Theory]
    [InlineData("first.|", "orders")]
    [InlineData("first.Id.|", "IsNullOrEmpty")]
    [InlineData("Console.|", "ToString")]
    [InlineData("var x = first with { Amount = 1m, |}", "Amount")]
    [InlineData("List<|", "Twice")]
    [InlineData("var x = |; var later = 1;", "later")]
    [InlineData("var x = x|", "x")]
    [InlineData("first.|", "<Clone>$")]
    [InlineData("new Paint(1) { | }", "Kind")]
    [InlineData("new Paint(1) { | }", "Dry")]
    [InlineData("new Paint(1) { | }", "Hidden")]
    [InlineData("new Paint(1) { | }", "Count")]
    [InlineData("new Paint(1) { | }", "orders")]
    [InlineData("new Paint(1) { Coats = 2, | }", "Coats")]
    [InlineData("Brush(new(1) { Coats = 2, | })", "Coats")]
    [InlineData("Brush(twice: true, |)", "twice:")]
    [InlineData("using System.|", "Console")]
    public async Task What_cannot_stand_there_is_not_listed(string cell, string unexpected) => Assert.DoesNotContain(unexpected, (await _shop.Value).Labels(cell));

    [Fact]
    public async Task Items_say_what_they_are()
    {
        var shop = await _shop.Value;
        Assert.Equal(new CompletionItem("Order", "class", "record Order", "Order", "What a customer wants."), shop.Item("Orde|", "Order"));
        Assert.Equal(new CompletionItem("Twice", "method", "int Twice(int number)", "Twice", null), shop.Item("Twi|", "Twice"));
        Assert.Equal(new CompletionItem("orders", "variable", "List<Order>", "orders", null), shop.Item("ord|", "orders"));
        Assert.Equal(new CompletionItem("number:", "parameter", "int", "number: ", null), shop.Item("Twice(num|)", "number:"));
        Assert.Equal("keyword", (shop.Item("whi|", "while")).Kind);
    }

    [Fact]
    public async Task A_list_starts_where_the_word_starts()
    {
        var shop = await _shop.Value;
        Assert.Equal(6, (shop.Complete("first.Amo|unt")).From);
        Assert.Equal(0, (shop.Complete("or|")).From);
    }

    [Fact]
    public async Task The_nearest_stand_first()
    {
        var labels = (await _shop.Value).Labels("var orbit = 1; or|");
        Assert.Equal(["orbit", "orders"], labels.Take(2));
    }

    [Theory]
    [InlineData("colour = |", "Colour.Green")]
    [InlineData("new Paint(1) { | }", "Coats")]
    [InlineData("first.|", "Amount")]
    [InlineData("Order other = |", "first")]
    [InlineData("orders.Add(|", "first")]
    [InlineData("Twice(or|", "orders")]
    [InlineData("awa|", "await")]
    [InlineData("ret|", "return")]
    [InlineData("Cons|", "Console")]
    [InlineData("var x = ne|", "new")]
    public async Task The_likely_one_stands_first(string cell, string expected) => Assert.Equal(expected, (await _shop.Value).Labels(cell)[0]);

    [Fact]
    public async Task What_this_cell_declares_hides_what_was_declared_before()
    {
        var shop = await _shop.Value;
        Assert.Equal("string", shop.Item("void F() { string orders = \"\"; ord| }", "orders").Detail);
        Assert.Equal("List<Order>", shop.Item("void F() { string orders = \"\"; } ord|", "orders").Detail);
    }

    [Fact]
    public async Task A_list_is_cut_at_200_and_says_so()
    {
        var list = (await _shop.Value).Complete("|");
        Assert.Equal((CompletionList.MostItems, true), (list.Items.Count, list.IsIncomplete));
    }

    [Fact]
    public async Task A_variable_declared_again_has_its_last_type()
    {
        var run = await (await new LanguageRun().AfterAsync("var it = 1;")).AfterAsync("var it = \"text\";");
        Assert.Equal("string", (run.Item("it|", "it")).Detail);
        Assert.Contains("Length", run.Labels("it.|"));
    }

    [Fact]
    public async Task A_cell_that_did_not_compile_does_not_count_and_one_that_threw_does()
    {
        var run = await (await new LanguageRun().AfterAsync("var wrong = nowhere;", fails: true)).AfterAsync("var thrown = 1; throw new Exception();", fails: true);
        Assert.Empty(run.Labels("wron|"));
        Assert.Contains("thrown", run.Labels("thr|"));
    }

    [Fact]
    public void The_first_cell_knows_the_default_usings() => Assert.Contains("display", new LanguageRun().Labels("disp|"));

    [Fact]
    public async Task A_long_cell_is_no_hindrance()
    {
        var lines = string.Concat(Enumerable.Range(0, 600).Select(i => $"var number{i} = {i} + 1;\n"));
        Assert.True(lines.Length > 10_000);
        Assert.Contains("number599", (await _shop.Value).Labels(lines + "number59|"));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(500)]
    public async Task A_position_outside_the_cell_is_its_nearest_end(int position) =>
        Assert.NotEmpty((await _shop.Value).Service.Complete("or", position, TestContext.Current.CancellationToken).Items);

    [Fact]
    public async Task A_cancelled_request_ends_as_cancelled()
    {
        var shop = await _shop.Value;
        Assert.ThrowsAny<OperationCanceledException>(() => shop.Service.Complete("or", 2, new CancellationToken(canceled: true)));
    }
}

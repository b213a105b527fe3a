using Runner.Tests.Kernels;

namespace Runner.Tests.Language;

[Collection(KernelCollection.Name)]
public sealed class HoverTests
{
    private static readonly Lazy<Task<LanguageRun>> _before = new(() => new LanguageRun().AfterAsync("""
        /// <summary>What a customer wants, as <see cref="System.String"/>.</summary>
        record Order(string Id, decimal Amount);
        var orders = new List<Order>();
        /// <summary>Doubles it.</summary>
        int Twice(int number) => 2 * number;
        string Twice(string text) => text + text;
        """));

    [Theory]
    [InlineData("ord|ers.Count", "List<Order> orders", null)]
    [InlineData("orders|", "List<Order> orders", null)]
    [InlineData("Twi|ce(1)", "int Twice(int number) (+1)", "Doubles it.")]
    [InlineData("Order| o;", "record Order", "What a customer wants, as String.")]
    [InlineData("new Ord|er(\"a\", 1m)", "Order(string Id, decimal Amount)", "What a customer wants, as String.")]
    [InlineData("v|ar local = 1.5;", "double", null)]
    [InlineData("foreach (var each in orders) { eac|h.ToString(); }", "Order each", null)]
    [InlineData("aw|ait Task.FromResult(1)", "await Task<int> gives int", null)]
    [InlineData("var it = aw|ait Task.FromResult(orders);", "await Task<List<Order>> gives List<Order>", null)]
    [InlineData("orders.Wh|ere(o => true)", "(extension) IEnumerable<Order> IEnumerable<Order>.Where<Order>(Func<Order, bool> predicate) (+1)", null)]
    [InlineData("void F(int argument) { arg|ument++; }", "(parameter) int argument", null)]
    [InlineData("Func|<int> f;", "delegate int Func<int>()", null)]
    [InlineData("System.Li|nq.Enumerable.Empty<int>()", "namespace System.Linq", null)]
    public async Task A_word_says_what_it_is(string cell, string text, string? doc)
    {
        var hover = (await _before.Value).Hover(cell);
        Assert.Equal((text, doc), (hover.Text, hover.Doc));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("1 |+ 1")]
    [InlineData("\"ord|ers\"")]
    [InlineData("// ord|ers")]
    [InlineData("#!time ord|ers")]
    [InlineData("now|here")]
    public async Task Nothing_is_said_of_what_means_nothing(string cell) => Assert.Null((await _before.Value).Hover(cell).Text);

    [Fact]
    public async Task The_range_is_the_word() =>
        Assert.Equal((10, 16), (await _before.Value).Hover("var x =   ord|ers;") is var hover ? (hover.From, hover.To) : default);
}

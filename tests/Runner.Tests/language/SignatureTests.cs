using Runner.Tests.Kernels;

namespace Runner.Tests.Language;

[Collection(KernelCollection.Name)]
public sealed class SignatureTests
{
    private static readonly Lazy<Task<LanguageRun>> _before = new(() => new LanguageRun().AfterAsync("""
        /// <summary>Adds up.</summary>
        /// <param name="a">The first.</param>
        int Add(int a, int b = 2) => a + b;
        string Add(string a, string b, string c) => a + b + c;
        record Order(string Id, decimal Amount);
        class Mark(string text) : Attribute;
        class Shelf { public int this[int row, string column] => row; }
        var shelf = new Shelf();
        Func<int, string> show = number => $"{number}";
        int Sum(string title, params int[] numbers) => numbers.Sum();
        """));

    [Theory]
    [InlineData("Add(|", "int Add(int a, int b = 2)", 0)]
    [InlineData("Add(1, |", "int Add(int a, int b = 2)", 1)]
    [InlineData("Add(1|)", "int Add(int a, int b = 2)", 0)]
    [InlineData("Add(\"x\", |)", "string Add(string a, string b, string c)", 1)]
    [InlineData("Add(1, 2, |)", "string Add(string a, string b, string c)", 2)]
    [InlineData("Add(b: |", "int Add(int a, int b = 2)", 1)]
    [InlineData("Add(Add(1), |)", "int Add(int a, int b = 2)", 1)]
    [InlineData("new Order(\"a\", |", "Order(string Id, decimal Amount)", 1)]
    [InlineData("Order order = new(|)", "Order(string Id, decimal Amount)", 0)]
    [InlineData("[Mark(|)] class C;", "Mark(string text)", 0)]
    [InlineData("shelf[1, |]", "int Shelf[int row, string column]", 1)]
    [InlineData("show(|)", "string Func<int, string>(int arg)", 0)]
    [InlineData("Sum(\"all\", 1, 2, |)", "int Sum(string title, params int[] numbers)", 1)]
    [InlineData("new[] { 1 }.Select(|)", "IEnumerable<TResult> Select<int, TResult>(Func<int, TResult> selector)", 0)]
    [InlineData("Console.WriteLine(\"text|\")", "void WriteLine(string? value)", 0)]
    public async Task The_signature_that_fits_is_active(string cell, string expected, int parameter)
    {
        var help = (await _before.Value).Signatures(cell);
        Assert.Equal((expected, parameter), (help.Items[help.Active].Label, help.Parameter));
        Assert.All(help.Items, item => Assert.All(item.Parameters, p => Assert.Contains(p.Label, item.Label)));
    }

    [Theory]
    [InlineData("|Add(1)")]
    [InlineData("Add|(1)")]
    [InlineData("Add(1)|")]
    [InlineData("Task.Run(() => { | })")]
    [InlineData("Add(1, // a comment|")]
    [InlineData("nowhere(|)")]
    [InlineData("|")]
    [InlineData("#!time (|")]
    public async Task There_is_none_outside_a_call(string cell) => Assert.Empty((await _before.Value).Signatures(cell).Items);

    [Fact]
    public async Task A_signature_has_its_documentation()
    {
        var help = (await _before.Value).Signatures("Add(|");
        Assert.Equal(2, help.Items.Count);
        Assert.Equal(("Adds up.", "The first.", null), (help.Items[0].Doc, help.Items[0].Parameters[0].Doc, help.Items[0].Parameters[1].Doc));
    }
}

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
        Shelf maybe = null;
        var prices = new Dictionary<string, decimal>();
        void Take(Order order) { }
        void Several(int number, Order order) { }
        void Several(string text) { }
        (int Left, int Right) Pair(int seed, int step) => (seed, step);
        /// <summary>Makes one.</summary>
        /// <typeparam name="T">What is made.</typeparam>
        T Make<T>(string name) where T : class, new() => new();
        TOut Turn<TIn, TOut>(TIn value) where TIn : IComparable<TIn> => default;
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
    [InlineData("Console.WriteLine(Add(1), Add(|))", "int Add(int a, int b = 2)", 0)]
    [InlineData("Add(b: 1, a: |)", "int Add(int a, int b = 2)", 0)]
    [InlineData("Add(c: \"x\", |)", "string Add(string a, string b, string c)", 1)]
    [InlineData("maybe?[1|].ToString()", "int Shelf[int row, string column]", 0)]
    [InlineData("prices[|", "decimal Dictionary<string, decimal>[string key]", 0)]
    [InlineData("Take(new(|))", "Order(string Id, decimal Amount)", 0)]
    [InlineData("Take(new(\"a\", |", "Order(string Id, decimal Amount)", 1)]
    [InlineData("Several(1, new(\"a\", |", "Order(string Id, decimal Amount)", 1)]
    [InlineData("new List<Order> { new(|) }", "Order(string Id, decimal Amount)", 0)]
    [InlineData("Order[] all = [new(|)];", "Order(string Id, decimal Amount)", 0)]
    [InlineData("TimeSpan.FromSeconds(1.5|)", "TimeSpan FromSeconds(double value)", 0)]
    [InlineData("new TimeSpan(1, 2, 3|)", "TimeSpan(int hours, int minutes, int seconds)", 2)]
    public async Task The_signature_that_fits_is_active(string cell, string expected, int parameter)
    {
        var help = (await _before.Value).Signatures(cell);
        Assert.Equal((expected, parameter), (help.Items[help.Active].Label, help.Parameter));
        Assert.All(help.Items, item => Assert.All(item.Parameters, p => Assert.Equal(p.Label, item.Label.Substring(p.From, p.Label.Length))));
    }

    [Theory]
    [InlineData("Make<|", "T Make<T>(string name) where T : class, new()", 0)]
    [InlineData("Make<|>(\"a\")", "T Make<T>(string name) where T : class, new()", 0)]
    [InlineData("var made = Turn<int, |", "TOut Turn<TIn, TOut>(TIn value) where TIn : IComparable<TIn>", 1)]
    [InlineData("Add(1, Turn<int, |", "TOut Turn<TIn, TOut>(TIn value) where TIn : IComparable<TIn>", 1)]
    [InlineData("Turn<List<int>, |", "TOut Turn<TIn, TOut>(TIn value) where TIn : IComparable<TIn>", 1)]
    [InlineData("Turn<(int, string), |", "TOut Turn<TIn, TOut>(TIn value) where TIn : IComparable<TIn>", 1)]
    [InlineData("Turn<Dictionary<string, List<int>>, |", "TOut Turn<TIn, TOut>(TIn value) where TIn : IComparable<TIn>", 1)]
    [InlineData("new Dictionary<string, |", "class Dictionary<TKey, TValue> where TKey : notnull", 1)]
    [InlineData("Dictionary<|", "class Dictionary<TKey, TValue> where TKey : notnull", 0)]
    [InlineData("new[] { 1 }.OfType<|", "IEnumerable<TResult> OfType<TResult>()", 0)]
    [InlineData("prices.Values.Aggregate<decimal, |", "TAccumulate Aggregate<TSource, TAccumulate>(TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)", 1)]
    [InlineData("System.Collections.Generic.List<|", "class List<T>", 0)]
    [InlineData("Func<int, int, |", "delegate Func<T1, T2, TResult>", 2)]
    public async Task Type_arguments_have_a_signature_with_what_each_must_be(string cell, string expected, int parameter)
    {
        var help = (await _before.Value).Signatures(cell);
        Assert.Equal((expected, parameter), (help.Items[help.Active].Label, help.Parameter));
        Assert.All(help.Items, item => Assert.All(item.Parameters, p => Assert.Equal(p.Label, item.Label.Substring(p.From, p.Label.Length))));
    }

    [Fact]
    public async Task A_parameter_is_found_in_a_signature_that_begins_with_a_tuple()
    {
        var item = Assert.Single((await _before.Value).Signatures("Pair(1, |").Items);
        Assert.Equal(("(int Left, int Right) Pair(int seed, int step)", 37), (item.Label, item.Parameters[1].From));
    }

    [Fact]
    public async Task A_type_parameter_has_its_documentation()
    {
        var item = Assert.Single((await _before.Value).Signatures("Make<|").Items);
        Assert.Equal(("Makes one.", "What is made."), (item.Doc, item.Parameters[0].Doc));
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
    [InlineData("prices < |")]
    [InlineData("Make<Shelf>|")]
    [InlineData("var both = 1 < 2 && 2 < |")]
    [InlineData("\"Make<|\"")]
    public async Task There_is_none_outside_a_call(string cell) => Assert.Empty((await _before.Value).Signatures(cell).Items);

    [Fact]
    public async Task A_signature_has_its_documentation()
    {
        var help = (await _before.Value).Signatures("Add(|");
        Assert.Equal(2, help.Items.Count);
        Assert.Equal(("Adds up.", "The first.", null), (help.Items[0].Doc, help.Items[0].Parameters[0].Doc, help.Items[0].Parameters[1].Doc));
    }
}

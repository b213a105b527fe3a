using Course.Language;
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
    [InlineData("v|ar local = 1.5;", "double", "Represents a double-precision floating-point number.")]
    [InlineData("foreach (var each in orders) { eac|h.ToString(); }", "Order each", null)]
    [InlineData("aw|ait Task.FromResult(1)", "await Task<int> gives int", null)]
    [InlineData("var it = aw|ait Task.FromResult(orders);", "await Task<List<Order>> gives List<Order>", null)]
    [InlineData("orders.Wh|ere(o => true)", "(extension) IEnumerable<Order> IEnumerable<Order>.Where<Order>(Func<Order, bool> predicate) (+1)", "Filters a sequence of values based on a predicate.")]
    [InlineData("void F(int argument) { arg|ument++; }", "(parameter) int argument", null)]
    [InlineData("Func|<int> f;", "delegate int Func<int>()", "Encapsulates a method that has no parameters and returns a value of the type specified by the TResult parameter.")]
    [InlineData("System.Li|nq.Enumerable.Empty<int>()", "namespace System.Linq", null)]
    public async Task A_word_says_what_it_is(string cell, string text, string? doc)
    {
        var hover = (await _before.Value).Hover(cell);
        Assert.Equal((text, doc), (hover.Text, hover.Doc));
    }

    [Theory]
    [InlineData("Console.Write|Line(\"text\")", "Writes the specified string value, followed by the current line terminator, to the standard output stream.")]
    [InlineData("orders.Sel|ect(o => o.Id)", "Projects each element of a sequence into a new form.")]
    [InlineData("TimeSpan.From|Seconds(1.5)", "Returns a TimeSpan that represents a specified number of seconds, where the specification is accurate to the nearest millisecond.")]
    [InlineData("orders.Co|unt", "Gets the number of elements contained in the List<T>.")]
    [InlineData("new String|Builder()", "Initializes a new instance of the StringBuilder class.")]
    [InlineData("System.Xml.XmlNodeType.Att|ribute", "An attribute (for example, id='123' ).")]
    [InlineData("List<int>.Enumer|ator e;", "Enumerates the elements of a List<T>.")]
    [InlineData("Console.WriteLine(val|ue: \"a\")", "The value to write.")]
    public async Task The_framework_is_documented_from_the_sdks_pack(string cell, string doc)
    {
        Assert.SkipUnless(ReferencePack.FolderBeside(Course.Kernels.ScriptSettings.FrameworkFolder) is not null, "No SDK is beside this runtime.");
        Assert.Equal(doc, (await _before.Value).Hover(cell).Doc);
    }

    [Theory]
    [InlineData("#!im|port a.csx", "#!import [--file] <file>")]
    [InlineData("#!|time", "#!time")]
    [InlineData("var x = 1;\n#!set| --name a --value 1", "#!set --name <value> --value <value> [--byref] [--mime-type <value>]")]
    public async Task A_directive_says_what_it_takes(string cell, string text)
    {
        var hover = (await _before.Value).Hover(cell);
        Assert.Equal((text, true), (hover.Text, hover.Doc!.Length > 0));
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

using System.Dynamic;
using System.Numerics;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;

namespace Runner.Tests.Kernels;

/// <summary>What the engine writes for values of many kinds, taken from the engine itself.</summary>
[Collection(KernelCollection.Name)]
public sealed class FormattingTests
{
    public FormattingTests() => Formatter.ResetToDefault();

    private sealed record Point(int A, string B);

    private sealed class Faulty
    {
        public int Good => 1;

        public int Bad => throw new InvalidOperationException("no luck");
    }

    public static TheoryData<object, string> Shown => new()
    {
        { new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "<span>2026-01-02 03:04:05Z</span>" },
        { new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), "<span>2026-01-02 02:04:05Z</span>" },
        { TimeSpan.FromSeconds(90.5), "<span>00:01:30.5000000</span>" },
        { DayOfWeek.Friday, "<span>Friday</span>" },
        { 1.50m, Text("1.50") },
        { BigInteger.Pow(2, 70), Text("1180591620717411303424") },
        { "x".AsMemory(), "<span>x</span>" },
        { typeof(string), "<span><a href=\"https://docs.microsoft.com/dotnet/api/system.string?view=net-7.0\">System.String</a></span>" },
        { typeof(Point), "Runner.Tests.Kernels.FormattingTests+Point" },
        { new byte[] { 1, 65, 255 }, "<pre class=\"dni-binary\">00000000  01 41 FF                                          |.A.|</pre>" },
        { new ReadOnlyMemory<byte>([65]), "<pre class=\"dni-binary\">00000000  41                                                |A|</pre>" },
        { new ReadOnlyMemory<int>([1, 2]), Text("[ 1, 2 ]") },
        { new Point(1, "x"), Tree("Point { A = 1, B = x }", Row("A", Text("1")) + Row("B", Text("x")), isOpen: true) },
        { new[] { new Point(1, "x") }, Table("index", Row("0", Tree("Point { A = 1, B = x }", Row("A", Text("1")) + Row("B", Text("x"))))) },
        { new object[] { 1, "a" }, "<table><thead><tr><th><i>index</i></th><th><i>type</i></th><th>value</th></tr></thead><tbody><tr><td>0</td><td>" + TypeOf("int32", "Int32") + "</td><td>" + Text("1") + "</td></tr><tr><td>1</td><td>" + TypeOf("string", "String") + "</td><td>" + Text("a") + "</td></tr></tbody></table>" },
        { new Dictionary<string, int> { ["a"] = 1 }, Table("key", Row(Text("a"), Text("1"))) },
        { JsonDocument.Parse("{\"a\":[12345678901,\"s\"]}"), Tree("{&quot;a&quot;:[12345678901,&quot;s&quot;]}", Row("a", Tree("[12345678901,&quot;s&quot;]", $"<tr><td><span>{Text("12345678901")}</span></td></tr><tr><td><span>&quot;s&quot;</span></td></tr>"))) },
        { Array.Empty<Point>(), "<i>(empty)</i>" },
    };

    [Theory]
    [MemberData(nameof(Shown), DisableDiscoveryEnumeration = true)]
    public void Values_look_in_html_as_in_the_engine(object value, string html) =>
        Assert.Equal(html, value.ToDisplayString(HtmlFormatter.MimeType));

    [Fact]
    public void An_exception_is_a_property_tree_in_html_and_its_own_text_in_plain_text()
    {
        var thrown = new InvalidOperationException("no luck");
        var html = thrown.ToDisplayString(HtmlFormatter.MimeType);
        Assert.Contains("<code>System.InvalidOperationException: no luck</code>", html);
        Assert.Contains(Row("Message", Text("no luck")), html);
        Assert.Equal("System.InvalidOperationException: no luck", thrown.ToDisplayString());
    }

    [Fact]
    public void A_sequence_with_properties_of_its_own_shows_its_items_after_them()
    {
        var html = new HashSet<int> { 7 }.ToDisplayString(HtmlFormatter.MimeType);
        Assert.Contains("<code>[ 7 ]</code>", html);
        Assert.Contains(Row("Count", Text("1")), html);
        Assert.EndsWith(Row("<i>(values)</i>", Text("[ 7 ]")) + "</tbody></table></div></details>", html);
    }

    [Fact]
    public void A_property_that_throws_shows_what_it_threw()
    {
        var html = new Faulty().ToDisplayString(HtmlFormatter.MimeType);
        Assert.Contains(Row("Good", Text("1")), html);
        Assert.Contains("<code>System.InvalidOperationException: no luck\\n", html);
    }

    [Fact]
    public void Plain_text_has_a_property_a_line_and_a_dash_before_each_item()
    {
        Assert.Equal(Lines("Point", "      A: 1", "      B: x"), new Point(1, "x").ToDisplayString());
        Assert.Equal(Lines("Point[]", "      - A: 1", "        B: x", "      - A: 2", "        B: y"), new[] { new Point(1, "x"), new Point(2, "y") }.ToDisplayString());
        Assert.Equal("( 1, a )", (1, "a").ToDisplayString());
        Assert.Equal("[ 1, <null> ]", new int?[] { 1, null }.ToDisplayString());
    }

    [Fact]
    public void An_expando_object_is_a_row_with_its_names_above()
    {
        dynamic made = new ExpandoObject();
        (made.B, made.A) = (2, "x");
        Assert.Contains($"<td>x</td><td>{Text("2")}</td>", ((object)made).ToDisplayString(HtmlFormatter.MimeType));
    }

    [Fact]
    public void Only_some_levels_of_an_object_are_unfolded_and_the_rest_is_escaped()
    {
        var nested = Enumerable.Range(0, 9).Aggregate((object)"<deepest>", (inner, _) => new { Inner = inner });
        var html = nested.ToDisplayString(HtmlFormatter.MimeType);
        Assert.Equal(6, html.Split("<details").Length - 1);
        Assert.DoesNotContain("<deepest>", html);
    }

    [Theory]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("ab", "ab")]
    public void Comma_separated_values_are_quoted_where_they_must_be(string value, string written) =>
        Assert.Equal(Lines("B", written, ""), new[] { new { B = value } }.ToDisplayString("text/csv"));

    [Fact]
    public void Json_leaves_nulls_out_and_keeps_letters() =>
        Assert.Equal("{\"A\":1,\"C\":\"ü<\"}", new { A = 1, B = (string?)null, C = "ü<" }.ToDisplayString("application/json"));

    [Fact]
    public void A_mime_type_that_nothing_is_registered_for_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new object().ToDisplayString("text/latex"));
        Assert.Equal("No formatter is registered for MIME type text/latex.", error.Message);
    }

    private static string Text(string text) => $"<div class=\"dni-plaintext\"><pre>{text}</pre></div>";

    private static string Row(string name, string value) => $"<tr><td>{name}</td><td>{value}</td></tr>";

    private static string TypeOf(string page, string name) => $"<span><a href=\"https://docs.microsoft.com/dotnet/api/system.{page}?view=net-7.0\">System.{name}</a></span>";

    private static string Table(string key, string rows) => $"<table><thead><tr><th><i>{key}</i></th><th>value</th></tr></thead><tbody>{rows}</tbody></table>";

    private static string Tree(string summary, string rows, bool isOpen = false) =>
        $"<details{(isOpen ? " open=\"open\"" : "")} class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>{summary}</code></span></summary><div><table><tbody>{rows}</tbody></table></div></details>";

    private static string Lines(params string[] lines) => string.Join(Environment.NewLine, lines);
}

namespace Tomlyn.Tests;

public class ErrorTests
{
    [Theory]
    [InlineData("a", 1, 2, "Expected `=` after key but was `Eof`.")]
    [InlineData("a =\nb = 1", 1, 4, "Missing value after `=`.")]
    [InlineData("x = 1\nurl = nats", 2, 7, "Unexpected token `nats` while parsing a value.")]
    [InlineData("a = 1 b", 1, 7, "Expected end-of-line after value but was `b`.")]
    [InlineData("[nats\nx = 1", 1, 6, "Expected `]` but was `␤`.")]
    [InlineData("[a]]", 1, 3, "Expected `]` but was `]]`.")]
    [InlineData("[a] b = 1", 1, 5, "Expected end-of-line after table header but was `b`.")]
    [InlineData("= 1", 1, 1, "Unexpected token `=` while parsing TOML document.")]
    [InlineData("a.[b] = 1", 1, 3, "Unexpected token `[` while parsing a key.")]
    [InlineData("a = [1", 1, 7, "Unexpected end-of-file while parsing array.")]
    [InlineData("a = [1 2]", 1, 8, "Expected `,` or `]` while parsing array but was `2`.")]
    [InlineData("a = [,]", 1, 6, "Missing value in array.")]
    [InlineData("a = {b = 1 c = 2}", 1, 12, "Expected `,` or `}` while parsing inline table but was `c`.")]
    [InlineData("a = {b = }", 1, 10, "Missing value after `=` in inline table.")]
    [InlineData("a = {,}", 1, 6, "Expected a key or `}` while parsing inline table but was `,`.")]
    public void A_fault_of_grammar_is_told_with_its_place(string text, int line, int column, string message)
    {
        var error = Toml.Fail(text);
        Assert.Equal($"({line},{column}) : error : {message}", error.Message);
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("a = 'b", 1, 6, "Invalid End-Of-File found on string literal")]
    [InlineData("a = \"\"\"b", 1, 8, "Invalid End-Of-File found for multi-line string")]
    [InlineData("a = 01", 1, 5, "Unexpected leading zero (`0`) for integer `01`")]
    [InlineData("a = 1__0", 1, 7, "An underscore `_` must follow a digit and not another `_`")]
    [InlineData("a = 1.", 1, 7, "Expecting at least one digit after the float dot .")]
    [InlineData("a = 0xG", 1, 5, "Invalid hexadecimal integer. Expecting at least one [0-9a-zA-Z] after 0x")]
    [InlineData("a = 0B1", 1, 6, "Invalid capital B for binary. Use `b` instead.")]
    [InlineData("a = 18446744073709551616", 1, 5, "Unable to parse integer `18446744073709551616`")]
    [InlineData("a = 1979-13-01", 1, 5, "Unable to parse the date time/offset `1979-13-01`")]
    [InlineData("a = \"\\xZ\"", 1, 7, "Invalid escape `\\x`. Expected 2 hexadecimal digits.")]
    [InlineData("a = \"\\uD800\"", 1, 7, "Invalid Unicode scalar value [D800]")]
    [InlineData("# \u0001", 1, 3, "Invalid control character U+0001 in comment")]
    [InlineData("a = 1\rb = 2", 1, 6, "Invalid \\r not followed by \\n")]
    public void A_fault_inside_a_token_is_told_with_its_place(string text, int line, int column, string message)
    {
        var error = Toml.Fail(text);
        Assert.Equal($"({line},{column}) : error : {message}", error.Message.TrimEnd());
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public void All_faults_of_one_token_are_told_at_once()
    {
        var error = Toml.Fail("a = \"b\nc = 1");
        Assert.Equal(["Invalid newline in a string", "Invalid End-Of-File found on string literal"], error.Diagnostics.Select(d => d.Message));
        Assert.Equal(1, error.Line);
    }

    [Fact]
    public void The_source_name_stands_before_the_place()
    {
        var error = Assert.Throws<TomlException>(() =>
            TomlSerializer.Deserialize<Model.TomlTable>("a", new TomlSerializerOptions { SourceName = "config.toml" }));
        Assert.Equal(("config.toml", "config.toml(1,2) : error : Expected `=` after key but was `Eof`."), (error.SourceName, error.Message));
    }

    [Fact]
    public void A_column_counts_characters_and_an_offset_counts_UTF_16_units()
    {
        var error = Toml.Fail("a = '😀' b");
        Assert.Equal((9, 9), (error.Column, error.Offset));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Nesting_ends_at_a_depth_of_64(int brackets, bool isRead) =>
        Assert.Equal(isRead, TomlSerializer.TryDeserialize<Model.TomlTable>($"a = {new string('[', brackets)}{new string(']', brackets)}", out _));

    [Fact]
    public void A_document_cut_at_any_place_is_read_or_refused_with_a_TomlException()
    {
        const string Document = "t = 'x' # c\n[a.\"b\"]\nx = [1, 0x2f, -3.5e-2, {y = \"\\u00e9\", z = '''l'''}]\nd = 1979-05-27T07:32:00.5Z\n[[q]]\nr = true\n";
        for (var length = 0; length <= Document.Length; length++)
            TomlSerializer.TryDeserialize<Model.TomlTable>(Document[..length], out _);
        Assert.True(TomlSerializer.TryDeserialize<Model.TomlTable>(Document, out _));
    }
}

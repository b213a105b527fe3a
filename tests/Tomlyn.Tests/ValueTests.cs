using Tomlyn.Model;

namespace Tomlyn.Tests;

public class ValueTests
{
    [Theory]
    [InlineData("+99", "99")]
    [InlineData("-17", "-17")]
    [InlineData("1_000", "1000")]
    [InlineData("0xdead_BEEF", "3735928559")]
    [InlineData("0o755", "493")]
    [InlineData("0b1101", "13")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    public void Integers_are_64_bit_and_may_have_prefixes_and_underscores(string written, string value) =>
        Assert.Equal($"{{a: {value}}}", Toml.Show("a = " + written));

    [Theory]
    [InlineData("3.1415", "3.1415")]
    [InlineData("-0.01", "-0.01")]
    [InlineData("5e+2", "500.0")]
    [InlineData("6.5e-1", "0.65")]
    [InlineData("2_2.5_0", "22.5")]
    public void Floats_have_a_fraction_an_exponent_or_both(string written, string value) =>
        Assert.Equal($"{{a: {value}}}", Toml.Show("a = " + written));

    [Theory]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("+inf", double.PositiveInfinity)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("nan", double.NaN)]
    public void Infinity_and_not_a_number_are_floats(string written, double value) => Assert.Equal(value, Toml.Read("a = " + written)["a"]);

    [Fact]
    public void Booleans_are_lower_case()
    {
        Assert.Equal("{a: true, b: false}", Toml.Show("a = true\nb = false"));
        Assert.EndsWith("Unexpected token `True` while parsing a value.", Toml.Fail("a = True").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1979-05-27T07:32:00Z", TomlDateTimeKind.OffsetDateTimeByZ, 0)]
    [InlineData("1979-05-27T00:32:00.999999-07:00", TomlDateTimeKind.OffsetDateTimeByNumber, 6)]
    [InlineData("1979-05-27T07:32:00.5", TomlDateTimeKind.LocalDateTime, 1)]
    [InlineData("1979-05-27", TomlDateTimeKind.LocalDate, 0)]
    [InlineData("07:32:00.25", TomlDateTimeKind.LocalTime, 2)]
    public void Dates_and_times_keep_their_kind_and_precision_and_print_as_written(string written, TomlDateTimeKind kind, int precision)
    {
        var value = Assert.IsType<TomlDateTime>(Toml.Read("a = " + written)["a"]);
        Assert.Equal((kind, precision, written), (value.Kind, value.SecondPrecision, value.ToString()));
    }

    [Fact]
    public void A_date_may_be_parted_from_its_time_by_a_blank_and_needs_no_seconds() =>
        Assert.Equal("1979-05-27T07:32:00", Toml.Read("a = 1979-05-27 07:32")["a"].ToString());

    [Theory]
    [InlineData(@"""tab\tquote\""u\u00e9U\U0001F600x\x41e\e""", "tab\tquote\"u\u00e9U\U0001F600xAe\u001b")]
    [InlineData(@"'C:\no\escapes'", @"C:\no\escapes")]
    [InlineData("\"\"\"\nfirst\n\nthird\"\"\"", "first\n\nthird")]
    [InlineData("\"\"\"one \\\n    line\"\"\"", "one line")]
    [InlineData("\"\"\"\"quoted\"\"\"\"\"", "\"quoted\"\"")]
    [InlineData("'''\nraw \\ 'and' more'''", "raw \\ 'and' more")]
    public void Strings_are_basic_or_literal_and_short_or_long(string written, string value) =>
        Assert.Equal(value, Toml.Read("a = " + written)["a"]);

    [Fact]
    public void Arrays_may_mix_kinds_span_lines_and_end_in_a_comma() =>
        Assert.Equal("{a: [1, 'two', [3.0], {b: 4}]}", Toml.Show("a = [ 1, # one\n  'two',\n  [3.0], {b = 4},\n]"));

    [Fact]
    public void Inline_tables_may_span_lines_and_end_in_a_comma_as_in_TOML_1_1()
    {
        var table = Toml.Read("a = {\n  x.y = 1,\n  x.z = 2,\n}");
        Assert.Equal(ObjectKind.InlineTable, Assert.IsType<TomlTable>(table["a"]).Kind);
        Assert.Equal("{a: {x: {y: 1, z: 2}}}", Toml.Show("a = {\n  x.y = 1,\n  x.z = 2,\n}"));
    }
}

using Tomlyn.Model;

namespace Tomlyn.Tests;

public class TableTests
{
    [Fact]
    public void Headers_and_dotted_keys_make_tables_in_the_order_written() =>
        Assert.Equal(
            "{title: 'x', nats: {url: 'u', tls: {on: true}}, recv: {wait_secs: 5}}",
            Toml.Show("title = 'x'\n[nats]\nurl = 'u'\ntls.on = true\n[recv]\nwait_secs = 5"));

    [Fact]
    public void A_header_may_name_tables_that_no_other_header_opened() =>
        Assert.Equal("{a: {b: {c: {x: 1}}}}", Toml.Show("[a.'b'.\"c\"]\nx = 1"));

    [Fact]
    public void Double_brackets_begin_a_further_table_of_an_array() =>
        Assert.Equal(
            "{n: [[{f: 'a', i: [[{m: 1}, {m: 2}]]}, {f: 'b'}]]}",
            Toml.Show("[[n]]\nf = 'a'\n[[n.i]]\nm = 1\n[[n.i]]\nm = 2\n[[n]]\nf = 'b'"));

    [Fact]
    public void Bare_keys_may_be_digits_and_quoted_keys_may_hold_dots() =>
        Assert.Equal("{1234: {56: 1}, a.b: 2, : 3}", Toml.Show("1234.56 = 1\n'a.b' = 2\n\"\" = 3"));

    [Fact]
    public void A_key_written_twice_keeps_its_last_value_as_in_the_real_package() =>
        Assert.Equal("{a: 2}", Toml.Show("a = 1\na = 2"));

    [Fact]
    public void A_table_opened_twice_is_one_table_as_in_the_real_package() =>
        Assert.Equal("{a: {x: 1, y: 2}, b: {}}", Toml.Show("[a]\nx = 1\n[b]\n[a]\ny = 2"));

    [Fact]
    public void An_inline_table_cannot_be_extended() =>
        Assert.Equal("Cannot extend inline table 'a' with a non-inline table definition.", Toml.Fail("a = {x = 1}\n[a]\ny = 2").Message);

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_accepted() =>
        Assert.Equal("{a: 1, b: 2}", Toml.Show("\uFEFFa = 1\r\nb = 2\r\n"));

    [Fact]
    public void A_table_is_a_dictionary_that_keeps_its_order()
    {
        var table = new TomlTable { { "b", 1L }, { "a", 2L } };
        table["b"] = 3L;
        Assert.True(table.Remove("a"));
        table.Add("c", 4L);
        Assert.Equal(["b", "c"], table.Keys);
        Assert.Equal([3L, 4L], table.Values);
        Assert.Throws<ArgumentNullException>(() => table.Add("d", null!));
        Assert.Throws<KeyNotFoundException>(() => table["e"]);
    }

    [Fact]
    public void Only_tables_can_be_read_and_the_error_says_so() =>
        Assert.Contains("needs the whole package", Assert.Throws<NotSupportedException>(() => TomlSerializer.Deserialize<Version>("")).Message, StringComparison.Ordinal);
}

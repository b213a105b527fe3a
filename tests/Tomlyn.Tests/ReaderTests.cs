using Tomlyn.Serialization;

namespace Tomlyn.Tests;

public class ReaderTests
{
    private const string Config = "[nats]\nurl = 'u' # local\n\ntls.on = true\n[[lab]]\nn = 1\n";

    [Fact]
    public void Each_key_and_value_is_given_with_its_line()
    {
        var places = Steps(Config).Where(step => step.Line > 0).Select(step => (step.Name, step.Line, step.Type));
        Assert.Equal(
            [
                ("nats", 1, TomlTokenType.PropertyName), ("url", 2, TomlTokenType.PropertyName), (null, 2, TomlTokenType.String),
                ("tls", 4, TomlTokenType.PropertyName), ("on", 4, TomlTokenType.PropertyName), (null, 4, TomlTokenType.Boolean),
                ("lab", 5, TomlTokenType.PropertyName), ("n", 6, TomlTokenType.PropertyName), (null, 6, TomlTokenType.Integer),
            ],
            places.Where(place => place.Type is not (TomlTokenType.EndTable or TomlTokenType.EndArray)));
    }

    [Fact]
    public void Every_start_has_its_end_and_the_document_is_one_table()
    {
        var types = Steps(Config).Select(step => step.Type).ToList();
        Assert.Equal([TomlTokenType.StartDocument, TomlTokenType.StartTable], types.Take(2));
        Assert.Equal([TomlTokenType.EndTable, TomlTokenType.EndDocument], types.TakeLast(2));
        Assert.Equal(types.Count(type => type == TomlTokenType.StartTable), types.Count(type => type == TomlTokenType.EndTable));
        Assert.Equal(types.Count(type => type == TomlTokenType.StartArray), types.Count(type => type == TomlTokenType.EndArray));
    }

    [Fact]
    public void A_value_can_be_skipped_whole()
    {
        var reader = At("a", "a = {x = [1, 2]}\nb = 'next'");
        reader.Read();
        reader.Skip();
        Assert.True(reader.PropertyNameEquals("b"));
        reader.Read();
        Assert.Equal(("next", "'next'"), (reader.GetString(), reader.GetRawText()));
    }

    [Fact]
    public void Asking_for_the_wrong_kind_of_value_is_an_error_at_its_place()
    {
        var reader = At("a", "\na = 'five'");
        reader.Read();
        var error = Assert.Throws<TomlException>(() => reader.GetInt64());
        Assert.Equal("(2,5) : error : Expected token Integer but was String.", error.Message);
    }

    private static TomlReader At(string key, string text)
    {
        var reader = TomlReader.Create(text);
        while (reader.Read() && reader.PropertyName != key)
            Assert.NotEqual(TomlTokenType.EndDocument, reader.TokenType);
        return reader;
    }

    private static List<(string? Name, int Line, TomlTokenType Type)> Steps(string text)
    {
        var reader = TomlReader.Create(text);
        var steps = new List<(string?, int, TomlTokenType)>();
        while (reader.Read())
            steps.Add((reader.PropertyName, reader.Line, reader.TokenType));
        return steps;
    }
}

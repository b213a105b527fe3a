using System.Buffers;
using System.Text;
using NATS.Client.Core;

namespace NATS.Net.Tests;

public sealed class SerializationTests
{
    public enum Color
    {
        Red,
        Blue,
    }

    [Fact]
    public void The_client_writes_text_and_bytes_as_they_are()
    {
        Assert.Equal("\"é\"", Text("\"é\""));
        Assert.Equal("ab", Text("ab"u8.ToArray()));
        Assert.Equal("ab", Text(new ReadOnlyMemory<byte>("ab"u8.ToArray())));
        Assert.Equal("ab", Text(new ReadOnlySequence<byte>("ab"u8.ToArray())));
    }

    [Fact]
    public void The_client_writes_primitives_as_text()
    {
        Assert.Equal("-5", Text(-5));
        Assert.Equal("1.5", Text(1.5));
        Assert.Equal("12.30", Text(12.30m));
        Assert.Equal("True", Text(true));
        Assert.Equal("7", Text<int?>(7));
        Assert.Equal("01:02:03", Text(new TimeSpan(1, 2, 3)));
        Assert.Equal("2026-11-21T10:00:00.0000000Z", Text(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero)));
        Assert.Equal("2026-11-21T10:00:00.0000000+02:00", Text(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(2))));
    }

    [Fact]
    public void The_client_writes_everything_else_as_json()
    {
        Assert.Equal("{\"Id\":\"ORD-1\",\"Qty\":2}", Text(new Order("ORD-1", 2)));
        Assert.Equal("[1,2]", Text(new[] { 1, 2 }));
        Assert.Equal("1", Text(Color.Blue));
        Assert.Equal("65", Text((ushort)65));
        Assert.Equal("7", Text<object>(7));
    }

    [Fact]
    public void What_was_written_can_be_read()
    {
        Assert.Equal(-5, RoundTrip(-5));
        Assert.Equal(7, RoundTrip<int?>(7));
        Assert.Equal(1.5, RoundTrip(1.5));
        Assert.True(RoundTrip(true));
        Assert.Equal("é", RoundTrip("é"));
        Assert.Equal(Color.Blue, RoundTrip(Color.Blue));
        Assert.Equal(new Order("ORD-1", 2), RoundTrip(new Order("ORD-1", 2)));
        var id = Guid.NewGuid();
        Assert.Equal(id, RoundTrip(id));
        Assert.Equal([1, 2], RoundTrip<byte[]>([1, 2])!);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(2)), RoundTrip(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(2))));
    }

    [Fact]
    public void An_empty_payload_gives_the_default()
    {
        Assert.Null(Read<string>(""));
        Assert.Null(Read<Order>(""));
        Assert.Null(Read<byte[]>(""));
        Assert.Equal(0, Read<int>(""));
    }

    [Fact]
    public void A_bare_connection_does_not_know_json()
    {
        var serializer = NatsDefaultSerializerRegistry.Default.GetSerializer<Order>();
        var error = Assert.Throws<NatsException>(() => serializer.Serialize(new ArrayBufferWriter<byte>(), new Order("a", 1)));
        Assert.Equal($"Can't serialize {typeof(Order)}", error.Message);
    }

    [Fact]
    public void Text_that_is_no_number_says_so()
    {
        var error = Assert.Throws<NatsException>(() => Read<int>("abc"));
        Assert.Equal("Can't deserialize System.Int32. Parsing error", error.Message);
    }

    private static string Text<T>(T value)
    {
        var writer = new ArrayBufferWriter<byte>();
        NatsClientDefaultSerializer<T>.Default.Serialize(writer, value);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    private static T? Read<T>(string text) => NatsClientDefaultSerializer<T>.Default.Deserialize(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text)));

    private static T? RoundTrip<T>(T value) => Read<T>(Text(value));

    public sealed record Order(string Id, int Qty);
}

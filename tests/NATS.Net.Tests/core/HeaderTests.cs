using System.Buffers;
using System.Text;
using Microsoft.Extensions.Primitives;
using NATS.Client.Core;

namespace NATS.Net.Tests;

public sealed class HeaderTests
{
    [Fact]
    public void Names_are_compared_without_regard_to_case_and_values_gather()
    {
        var headers = Parse("NATS/1.0\r\nA: 1\r\na:2\r\nB:   x y  \r\n\r\n");
        Assert.Equal("1,2", headers["A"].ToString());
        Assert.Equal("x y", headers["b"].ToString());
        Assert.Equal(StringValues.Empty, headers["missing"]);
        Assert.True(headers.TryGetLastValue("A", out var last));
        Assert.Equal("2", last);
    }

    [Theory]
    [InlineData("NATS/1.0 503\r\n\r\n", 503, "", NatsHeaders.Messages.Text)]
    [InlineData("NATS/1.0 404 No Messages\r\n\r\n", 404, "No Messages", NatsHeaders.Messages.NoMessages)]
    [InlineData("NATS/1.0 408 Request Timeout\r\nNats-Pending-Messages: 1\r\n\r\n", 408, "Request Timeout", NatsHeaders.Messages.RequestTimeout)]
    [InlineData("NATS/1.0 100 Idle Heartbeat\r\n\r\n", 100, "Idle Heartbeat", NatsHeaders.Messages.IdleHeartbeat)]
    [InlineData("NATS/1.0 409 Consumer Deleted\r\n\r\n", 409, "Consumer Deleted", NatsHeaders.Messages.ConsumerDeleted)]
    [InlineData("NATS/1.0 409 Something New\r\n\r\n", 409, "Something New", NatsHeaders.Messages.Text)]
    public void The_status_line_has_code_text_and_meaning(string wire, int code, string text, NatsHeaders.Messages meaning)
    {
        var headers = Parse(wire);
        Assert.Equal((code, text, meaning), (headers.Code, headers.MessageText, headers.Message));
    }

    [Theory]
    [InlineData("NATS/2.0\r\n\r\n", "Protocol error: header version mismatch")]
    [InlineData("NATS/1.0 abc\r\n\r\n", "Protocol error: header code is not a number")]
    [InlineData("NATS/1.0  503\r\n\r\n", "Protocol error: header code is not a number")]
    [InlineData("NATS/1.0\t503\r\n\r\n", "Protocol error: header version mismatch")]
    [InlineData("NATS/1.0\r\nno colon\r\n\r\n", "Protocol error: invalid request header line 'no colon'")]
    [InlineData("NATS/1.0\r\n: x\r\n\r\n", "Protocol error: invalid request header line ': x'")]
    public void Headers_that_break_the_format_are_refused(string wire, string message) =>
        Assert.Equal(message, Assert.Throws<NatsException>(() => Parse(wire)).Message);

    [Fact]
    public void Headers_behave_like_a_dictionary()
    {
        NatsHeaders headers = new() { { "A", "1" }, { "B", new StringValues(["2", "3"]) } };
        Assert.Equal(["A", "B"], headers.Keys);
        Assert.Equal(2, headers.Count);
        Assert.True(headers.ContainsKey("a"));
        headers["A"] = StringValues.Empty;
        Assert.False(headers.ContainsKey("A"));
        Assert.Equal("NATS/1.0\r\nB: 2\r\nB: 3\r\n\r\n".Length, headers.GetBytesLength());
        Assert.True(headers.Remove("B"));
        Assert.Empty(headers);
    }

    private static NatsHeaders Parse(string wire)
    {
        var headers = new NatsHeaders();
        var reader = new SequenceReader<byte>(new ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(wire)));
        Assert.True(new NatsHeaderParser(Encoding.ASCII).ParseHeaders(reader, headers));
        return headers;
    }
}

using System.Buffers;
using System.Text;
using NATS.Client.Core;

namespace NATS.Net.Tests;

public sealed class CommandTests
{
    [Fact]
    public void A_publish_names_subject_reply_and_size() =>
        Assert.Equal("PUB a.b r 5\r\nhello\r\n", Write(Publish("a.b", "r", null)));

    [Fact]
    public void A_publish_with_headers_names_both_sizes() =>
        Assert.Equal("HPUB a.b 18 23\r\nNATS/1.0\r\nA: b\r\n\r\nhello\r\n", Write(Publish("a.b", null, new NatsHeaders { ["A"] = "b" })));

    [Fact]
    public void A_subscription_with_a_limit_is_followed_by_its_end() =>
        Assert.Equal("SUB a q 7\r\nUNSUB 7 3\r\n", Write(new SubscribeCommand(Encoding.UTF8, 7, "a", "q", 3)));

    [Fact]
    public void Connect_leaves_out_what_is_not_set()
    {
        var text = Write(new ConnectCommand(new ConnectOptions { Username = "u", Password = "p" }));
        Assert.StartsWith("CONNECT {", text);
        Assert.Contains("\"user\":\"u\",\"pass\":\"p\"", text);
        Assert.DoesNotContain("jwt", text);
        Assert.Contains("\"lang\":\".NET\",\"version\":\"3.1.0\"", text);
    }

    private static PublishCommand Publish(string subject, string? replyTo, NatsHeaders? headers) => new(
        Encoding.UTF8,
        subject,
        replyTo,
        OutgoingMessage.Create(subject, "hello", headers, replyTo, NatsDefaultSerializer<string>.Default, Encoding.ASCII));

    private static string Write<TCommand>(TCommand command)
        where TCommand : struct, ICommand
    {
        var writer = new ArrayBufferWriter<byte>();
        command.Write(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}

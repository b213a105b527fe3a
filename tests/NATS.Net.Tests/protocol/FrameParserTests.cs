using NATS.Client.Core;

namespace NATS.Net.Tests;

public sealed class FrameParserTests
{
    private const string Headers = "NATS/1.0\r\nA: b\r\n\r\n";

    private static readonly Dictionary<string, FrameText> Known = new()
    {
        ["PING\r\n"] = Control(FrameKind.Ping, "PING\r"),
        ["PONG\r\n"] = Control(FrameKind.Pong, "PONG\r"),
        ["+OK\r\n"] = Control(FrameKind.Ok, "+OK\r"),
        ["INFO {\"max_payload\":1}\r\n"] = Control(FrameKind.Info, "{\"max_payload\":1}\r"),
        ["-ERR 'Authorization Violation'\r\n"] = Control(FrameKind.Error, " 'Authorization Violation'\r"),
        ["WHAT 1 2\r\n"] = Control(FrameKind.Unknown, "WHAT 1 2\r"),
        ["MSG a.b 7 5\r\nhello\r\n"] = new(FrameKind.Message, "a.b", 7, null, null, "hello"),
        ["MSG a.b 7 reply.to 5\r\nhello\r\n"] = new(FrameKind.Message, "a.b", 7, "reply.to", null, "hello"),
        ["MSG a 1 0\r\n\r\n"] = new(FrameKind.Message, "a", 1, null, null, ""),
        ["MSG a 1 4\r\n\r\n\r\n\r\n"] = new(FrameKind.Message, "a", 1, null, null, "\r\n\r\n"),
        ["MSG\r\n"] = Control(FrameKind.Unknown, "MSG\r"),
        ["MSG a 1x 2y\r\nok\r\n"] = new(FrameKind.Message, "a", 1, null, null, "ok"),
        [$"HMSG a 1 18 20\r\n{Headers}ok\r\n"] = new(FrameKind.Message, "a", 1, null, Headers, "ok"),
        [$"HMSG a 1 r 18 18\r\n{Headers}\r\n"] = new(FrameKind.Message, "a", 1, "r", Headers, ""),
    };

    public static TheoryData<string> Wires => [.. Known.Keys];

    public static TheoryData<string> Hostile =>
    [
        "MSG \r\n",
        "MSG a  1 2\r\n",
        "MSG a\r\n",
        "MSG a 1\r\n",
        "MSG a 1 b c d e\r\n",
        "MSG a x 5\r\n",
        "MSG a 1 -1\r\n",
        "MSG a 1 99999999999999999999\r\n",
        "MSG a 1 1001\r\n",
        "HMSG\r\n",
        "HMSG a 1 5\r\n",
        "HMSG a 1 -5 5\r\n",
        "HMSG a 1 6 5\r\n",
        "HMSG a 1 2147483647 2147483647\r\n",
    ];

    [Theory]
    [MemberData(nameof(Wires))]
    public void A_whole_frame_is_read(string wire) => Assert.Equal([Known[wire]], Frames.Parse([wire]));

    [Theory]
    [MemberData(nameof(Wires))]
    public void A_frame_cut_at_any_byte_is_read(string wire)
    {
        for (var cut = 1; cut < wire.Length; cut++)
            Assert.Equal([Known[wire]], Frames.Parse([wire[..cut], wire[cut..]]));
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public void A_frame_that_comes_byte_by_byte_is_read(string wire) =>
        Assert.Equal([Known[wire]], Frames.Parse(wire.Select(c => c.ToString())));

    [Fact]
    public void Frames_one_after_the_other_are_all_read_in_order() =>
        Assert.Equal(Known.Values, Frames.Parse([string.Concat(Known.Keys)]));

    [Fact]
    public void Frames_one_after_the_other_may_be_cut_anywhere()
    {
        var wire = string.Concat(Known.Keys);
        for (var size = 1; size < wire.Length; size += 7)
            Assert.Equal(Known.Values, Frames.Parse(wire.Chunk(size).Select(piece => new string(piece))));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_line_is_a_violation_before_any_payload_is_read(string wire) =>
        Assert.Throws<NatsProtocolViolationException>(() => Frames.Parse([wire]));

    [Fact]
    public void A_line_without_end_is_a_violation() =>
        Assert.Throws<NatsProtocolViolationException>(() => Frames.Parse([new string('a', (1024 * 1024) + 1)]));

    [Fact]
    public void An_incomplete_payload_says_how_much_is_needed()
    {
        var parser = new FrameParser(System.Text.Encoding.UTF8, Frames.MaxMessage);
        var result = parser.Parse(new("MSG a 1 5\r\nhe"u8.ToArray()), out _);
        Assert.Equal((ParseStatus.NeedMore, "MSG a 1 5\r\nhello\r\n".Length), (result.Status, (int)result.Needed));
    }

    private static FrameText Control(FrameKind kind, string payload) => new(kind, "", 0, null, null, payload);
}

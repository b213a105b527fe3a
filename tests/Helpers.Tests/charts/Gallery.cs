using Plotly.NET;
using CSharp = Plotly.NET.CSharp;

namespace Course.Helpers.Tests.Charts;

/// <summary>One of each picture, of figures that an experiment could have left.</summary>
internal static class Gallery
{
    public const string State = "stream state, far from its limits";

    private static readonly int[] X = [1, 2, 3], Y = [2, 4, 8], Ones = [1, 2], Twos = [3, 1];
    private static readonly string[] Keys = ["a", "b"];

    public static IReadOnlyDictionary<string, Func<GenericChart>> All { get; } = new Dictionary<string, Func<GenericChart>>
    {
        [State] = () => Helpers.Charts.StreamState(
            Enumerable.Range(0, 28).Select(i => (i, n: Math.Clamp(i - 2, 0, 20) / 2)).Select(s =>
                new StreamSample(s.i * .25, s.n, s.n * 131, s.n == 0 ? 0ul : 1ul, (ulong)s.n)),
            "Ten orders arrived in five seconds, and all ten are still there", maxMessages: 10_000, maxBytes: 104_857_600),
        ["stream state at its limit"] = () => Helpers.Charts.StreamState(
            Enumerable.Range(0, 120).Select(i => (i, last: Math.Min(i * 14, 1400), n: Math.Min(i * 14, 1000))).Select(s =>
                new StreamSample(s.i * .1, s.n, s.n * 131, (ulong)Math.Max(1, s.last - s.n + 1), (ulong)s.last)),
            "At 1,000 messages the stream is full: each new message pushes the oldest one out", maxMessages: 1000),
        ["nothing to draw"] = () => Helpers.Charts.StreamState([], "Nothing was seen"),
        ["publish acks"] = () => Helpers.Charts.PublishAcks(
            Enumerable.Range(1, 10).Select(i => new PublishSample(
                i * .5, i == 1 ? 2.4 : .35 + i % 4 * .1, (ulong)Math.Min(i, 8), i == 9, i == 10 ? "maximum messages exceeded" : null)),
            "Every order was acked within 3 ms; the ninth was a duplicate and the tenth was refused"),
        ["many publish acks"] = () => Helpers.Charts.PublishAcks(
            Enumerable.Range(1, 3000).Select(i => new PublishSample(i * .0004, .1 + Math.Pow(i * 7919 % 3001 / 3001.0, 8) * 2, (ulong)i)),
            "Three thousand acks took 0.1 ms each; a few had to wait longer"),
        ["publish latency"] = () => Helpers.Charts.PublishLatency(
            Enumerable.Range(0, 1000).Select(i => .002 + Math.Pow(i / 1000.0, 4) * .03),
            Enumerable.Range(0, 1000).Select(i => .12 + Math.Pow(i / 1000.0, 6) * 1.5),
            "An ack costs a round trip: a fraction of a millisecond, and still forty times as long as Core NATS"),
        ["stream anatomy"] = () => Helpers.Charts.Anatomy(4, 20, [new("orders-processor", 12, 8), new("audit", 20, 20)],
            "Four messages are gone, sixteen are there; audit has read them all, orders-processor is at 12", deleted: [9]),
        ["consumer lag"] = () => Helpers.Charts.ConsumerLag(
            Enumerable.Range(0, 60).Select(Lag), "The consumer is done after ten seconds; two messages had to come twice"),
        ["deliveries"] = () => Helpers.Charts.Deliveries(
            Enumerable.Range(1, 10).SelectMany(s => Enumerable.Range(1, s == 3 ? 3 : s == 7 ? 2 : s == 5 ? 4 : 1).Select(attempt =>
                new DeliverySample(s * .1 + attempt, (ulong)s, attempt, attempt == 1 ? "" : s == 3 ? "ack wait" : s == 7 ? "nak" : "nak with delay"))),
            "Three of ten messages came more than once: 3 after its ack wait, 7 after a nak, 5 after naks with a delay"),
        ["delivery lanes"] = () => Helpers.Charts.Lanes(
            [
                new(0, "ORD-00001", LaneKind.Published), new(.1, "ORD-00002", LaneKind.Published),
                new(.2, "ORD-00003", LaneKind.Published), new(.3, "ORD-00004", LaneKind.Published),
                new(.6, "ORD-00001", LaneKind.Delivered, 1, 1), new(1, "ORD-00001", LaneKind.Acked),
                new(.7, "ORD-00002", LaneKind.Delivered, 1, 1), new(1.1, "ORD-00002", LaneKind.Naked),
                new(1.2, "ORD-00002", LaneKind.Delivered, 2, 1), new(1.5, "ORD-00002", LaneKind.Acked),
                new(.8, "ORD-00003", LaneKind.Delivered, 1, 1), new(1.8, "ORD-00003", LaneKind.AckWaitOver),
                new(1.85, "ORD-00003", LaneKind.Delivered, 2, 1), new(2.1, "ORD-00003", LaneKind.Acked),
                new(.9, "ORD-00004", LaneKind.Delivered, 1, 1), new(1.3, "ORD-00004", LaneKind.InProgress), new(1.7, "ORD-00004", LaneKind.Terminated),
            ],
            "Four answers, four fates: ack ends it, nak and silence bring it back, term ends it without success"),
        ["dashboard"] = () => DashboardPictures.Dashboard(Dashboard(80), Events(60), "Sixty events in eight seconds", "whole", frame: false),
        ["gauge and counter"] = () => DashboardPictures.Gauges(
            [.. Enumerable.Range(0, 30).Select(i => new GaugeSample(i * .2, i % 10 / 3, i / 2))], "The gauge fell, and nothing was lost"),
        ["faults"] = () => DashboardPictures.Faults(
            [
                new("healthy shop", [("pending", 0), ("ack pending", 1), ("ack floor", 12)]),
                new("worker asleep", [("pending", 0), ("ack pending", 9), ("ack floor", 3)]),
                new("no worker", [("pending", 12), ("ack pending", 1), ("ack floor", 0)]),
            ], "Each fault moves other figures"),
        ["arrivals, push and pull"] = () => DeliveryPictures.Panels(
            [new("push", [.. Enumerable.Range(1, 6).SelectMany(i => Order(i, .01 * i, .1 * i, again: i == 5))]),
                new("pull", [.. Enumerable.Range(1, 6).SelectMany(i => Order(i, .1 * i - .05, .1 * i, again: false))])],
            "Push gives all at once, pull one by one"),
        ["sequences of each row"] = () => ReplayPictures.Sequences(Rows, "Each policy begins elsewhere", 4, "consumers created"),
        ["timelines"] = () => ReplayPictures.Timelines(Rows, "One comes at once, one at the old pace"),
        ["policies"] = () => RetentionPictures.Policies(
            [
                new(.1, "publisher", ScriptKind.Published, "4"), new(.5, "anna", ScriptKind.Created), new(.9, "publisher", ScriptKind.Published, "3"),
                new(1.4, "anna", ScriptKind.Acked, "2"), new(2, "anna", ScriptKind.Deleted),
            ],
            [
                new("limits", [(0, 0), (.2, 4), (1, 7), (1.5, 7), (2.1, 7), (2.5, 7)]),
                new("interest", [(0, 0), (.2, 0), (1, 3), (1.5, 1), (2.1, 0), (2.5, 0)]),
                new("workqueue", [(0, 0), (.2, 4), (1, 7), (1.5, 5), (2.1, 5), (2.5, 5)]),
            ], "One script, three policies"),
        ["fates"] = () => RetentionPictures.Fates(
            [
                new("discard old", [(1, Fate.Removed), (2, Fate.Removed), (3, Fate.Kept), (4, Fate.Kept), (5, Fate.Kept)]),
                new("discard new<br>and a purge", [(1, Fate.Kept), (2, Fate.Deleted), (3, Fate.Kept), (4, Fate.Rejected), (5, Fate.Rejected)]),
            ], "Old ones go, or new ones are refused"),
        ["attempts"] = () => AckPictures.Attempts(
            [.. Enumerable.Range(1, 3).SelectMany(s => Enumerable.Range(1, s + 1).Select(a => new DeliverySample(a * a * s * .3, (ulong)s, a)))],
            [.5, 1, 2], ["silence", "nak, at once", "nak with delay"], "The schedule holds for silence only"),
        ["once"] = () => OncePictures.Bars([new("plain", 12, 12, 12), new("with an id", 12, 10, 10)], 10, "An id makes it once"),
        ["states"] = () => PatternPictures.States(
            [
                new("rebuilt from all events", "ada", [.. States.Take(9)]), new("now", "ada", States),
                new("from the snapshot, with nine counted twice", "ada", [.. States.Skip(4)]),
            ], 6, "snapshot", "Two ways, one balance"),
        ["states, gone"] = () => PatternPictures.States([new("rest", "ada", States)], 3, "purged", "The first are gone", gone: true),
        ["a shift"] = () => PatternPictures.Shift(
            [new("anna", 1, 1, 0, .4), new("ben", 2, 1, .1), new("anna", 3, 1, .5, .9), new("anna", 2, 2, 1.2, 1.5)], 1, "Job 2 was done by another"),
        ["kept"] = () => PatternPictures.Kept(
            [(1, "t.north", 12), (2, "t.south", 20), (3, "t.north", 13.5), (4, "t.east", 9)], [2, 3, 4], "One value for each subject"),
        ["places"] = () => PatternPictures.Places(
            [new("at first", "JOBS", [1, 2, 3]), new("later", "JOBS", [2]), new("later", "printed", [1]), new("later", "DEAD", [3])], "Three ends"),
        ["tuning"] = () => TuningPictures.Setting(
            [new("1", 100, 1234.5, 0), new("10", 100, 8765.4, 3), new("100", 100, 15000, 17)], "MaxAckPending", "More in flight, more again"),
        ["usage"] = () => TuningPictures.Usage(
            [new("memory", 10, 100, Figure.Number), new("storage", 5e6, 1e9, b => Figure.Bytes((long)b), 4e8), new("streams", 12, -1, Figure.Number)],
            "Files are promised to 40 %"),
        ["promises"] = () => PromisePictures.Times(
            [new("ack, file stream", .36), new("ack, memory stream", .33), new("write and fsync", 6.4)], "Two acks of a kind, and a disk"),
        ["a chart of the lesson's own"] = () => Chart.withTitle("A line <of> the lesson's own", null).Invoke(
            CSharp.Chart.Line<int, int, string>(X, Y, Name: "mine")),
        ["a chart without a title"] = () => CSharp.Chart.Combine([
            CSharp.Chart.StackedColumn<int, string, string>(Ones, Keys: Keys, Name: "one"),
            CSharp.Chart.StackedColumn<int, string, string>(Twos, Keys: Keys, Name: "two")]),
    };

    public static IReadOnlyList<StreamSample> Stream(int count) => [.. Enumerable.Range(0, count).Select(i =>
        new StreamSample(i * .1037, 90_000 + i % 977, 118_000_000L + i * 131, 100_000ul + (ulong)i * 11, 190_000ul + (ulong)i * 13))];

    public static IReadOnlyList<DashboardSample> Dashboard(int count) => [.. Enumerable.Range(0, count).Select(i =>
        new DashboardSample(i * .1037, 12_000 + i, 12_000ul + (ulong)i, 900 + i % 91, 40 + i % 7, i % 41))];

    public static IReadOnlyList<ServerEvent> Events(int count) => [.. Enumerable.Range(0, count).Select(i => new ServerEvent(
        i * .1, i % 4 == 0 ? "nak" : i % 4 == 1 ? "max_deliver" : i % 4 == 2 ? "terminated" : "consumer_ack", 12_000ul + (ulong)i, 1 + i % 5))];

    private static IReadOnlyList<RowMark> Rows =>
    [
        .. Enumerable.Range(1, 7).Select(i => new RowMark("stored", LaneKind.Published, (ulong)i, i * .2)),
        .. Enumerable.Range(1, 7).Select(i => new RowMark("all", LaneKind.Delivered, (ulong)i, .01 * i)),
        .. Enumerable.Range(5, 3).Select(i => new RowMark("new", LaneKind.Delivered, (ulong)i, i * .2)),
    ];

    private static IReadOnlyList<AccountState> States => [.. Enumerable.Range(1, 12).Select(i =>
        new AccountState((ulong)i, DateTimeOffset.UnixEpoch, new() { ["ada"] = i / 2 * 25 - (i > 8 ? 40 : 0), ["ben"] = i }))];

    private static LagSample Lag(int i)
    {
        var pending = Math.Max(0, 10 - i / 6 * 2);
        var unacked = i < 30 ? Math.Min(10 - pending, i / 3) : Math.Max(0, 5 - (i - 30) / 4);
        return new LagSample(i * .2, pending, unacked, i > 25 && i < 40 ? Math.Min(2, unacked) : 0, (ulong)(10 - pending - unacked));
    }

    private static IEnumerable<LaneEvent> Order(int i, double arrived, double acked, bool again)
    {
        yield return new(arrived, $"ORD-{i}", LaneKind.Delivered);
        yield return new(acked, $"ORD-{i}", LaneKind.Acked);
        if (!again)
            yield break;
        yield return new(arrived + .3, $"ORD-{i}", LaneKind.Delivered, 2);
        yield return new(acked + .3, $"ORD-{i}", LaneKind.Acked, 2);
    }
}

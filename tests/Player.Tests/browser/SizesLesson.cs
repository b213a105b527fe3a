namespace Player.Tests.Browser;

/// <summary>A lesson with what is wide by nature: code in prose and in a cell, lanes with long names, and a heat map with many columns.</summary>
internal static class SizesLesson
{
    private const string Cells = """
        #!markdown

        # Sizes

        ```
        nats stream add ORDERS --subjects "orders.*" --storage file --retention limits --discard old --max-msgs=-1 --max-bytes=-1 --max-age=1y --dupe-window=2m
        ```

        #!csharp

        #!import ../../helpers/jetstream.csx

        #!csharp

        string[] lanes = ["ack", "double-ack", "nak", "nak-later", "term", "in-progress", "silence"];
        Charts.Lanes(lanes.SelectMany((lane, i) => new[] { new LaneEvent(.1 + i * .2, lane, LaneKind.Delivered, AckWaitSeconds: 1), new LaneEvent(.4 + i * .3, lane, LaneKind.Acked) }).ToList(), "Each was acked once")

        #!csharp

        string[] answers = ["silent", "silent", "nak", "by-hand", "recovers", "fine"];
        AckPictures.Attempts(answers.SelectMany((_, i) => Enumerable.Range(1, 5).Select(n => new DeliverySample(n * (i + 1) * .2, (ulong)i + 1, n, "nak"))).ToList(), [.2, .4, .8], answers, "Each came five times")

        """;

    public static void AddTo(PlayerFolder course) => course.AddLesson($"{PlayerFolder.Course}/sizes.dib", "Try sizes", Cells);
}

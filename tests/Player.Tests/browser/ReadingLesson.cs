namespace Player.Tests.Browser;

/// <summary>A lesson of several sections, with a long cell, a long output, a fold and a chart.</summary>
internal static class ReadingLesson
{
    /// <summary>The last line of the long cell.</summary>
    public const string LastLine = "// line 160 is the last";

    private static readonly string _long = string.Join('\n', Enumerable.Range(1, 159).Select(n => $"// line {n}"));

    private static readonly string _cells = $$"""
        #!markdown

        # Reading

        Needles stand in prose: a **needle here**, and another nee*dle* in two parts. See [the site](https://nats.io/about/) and <https://nats.io>.

        #!csharp

        #!import ../../helpers/jetstream.csx

        #!markdown

        ## A section with code

        Words of the first section.

        #!csharp

        {{_long}}
        {{LastLine}}, and a needle
        for (var i = 1; i <= 90; i++) Console.WriteLine($"row {i} of the output{(i == 90 ? ", a needle" : "")}");

        #!markdown

        ## A section with a chart

        <details><summary>More</summary>

        A hidden needle in a fold.

        </details>

        #!csharp

        string[] lanes = ["ack", "nak", "term"];
        Charts.Lanes(lanes.SelectMany((lane, i) => new[] { new LaneEvent(.1 + i * .2, lane, LaneKind.Delivered, AckWaitSeconds: 1), new LaneEvent(.4 + i * .3, lane, LaneKind.Acked) }).ToList(), "Each was acked once")

        #!markdown

        ## The last section

        Its words.

        """;

    /// <summary>Runs cells by the keyboard: a long page still moves under a mouse that has just come there.</summary>
    public static async Task RunAsync(LessonPage lesson, params int[] cells)
    {
        foreach (var cell in cells)
        {
            await lesson.Cell(cell).ScrollIntoViewIfNeededAsync();
            await lesson.Editor(cell).FocusAsync();
            await lesson.Page.Keyboard.PressAsync("Control+Enter");
            await lesson.EndsAsync(cell, "ok");
        }
    }

    public static void AddTo(PlayerFolder course, string name) => course.AddLesson($"{PlayerFolder.Course}/{name}.dib", $"Read {name}", _cells);
}

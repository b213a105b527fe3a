using Player.Tests.Browser;
using Testing;

namespace Player.Tests;

/// <summary>A copy of the course with lessons of its own beside it, course "try": a few small cells each, which tests edit as they need.</summary>
internal sealed class PlayerFolder : LearnerFolder
{
    public const string Course = "try";

    private const string Cells = """
        #!markdown

        # Try it

        Words before. <b onclick="window.broken = 1">Bold</b>

        #!csharp

        var x = 20;

        #!csharp

        Console.WriteLine($"x is {x}");

        #!csharp

        x + 1

        #!markdown

        ## A second part

        Zanzibar stands here.

        #!csharp

        x + 2

        """;

    private static readonly string[] Lessons = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "changed", "overtaken"];

    // Those that the tests in a browser use.
    private static readonly string[] BrowserLessons = ["editing", "kernel", "connection", "look", "axe", "resume", "frame", "renewal", "strays", "charts", "taken", "undo", "versions", "follow", "missing", "errors", "earlier", "windows", "keys", "words", "panel", "live", "own", "own-notes", "own-update", "own-reset", "own-cut", "notes", "notes-cut", "long", "progress"];

    public PlayerFolder()
    {
        foreach (var lesson in Lessons.Concat(BrowserLessons))
            AddLesson($"{Course}/{lesson}.dib", $"Try {lesson}", Cells);
        HostileLesson.AddTo(this);
        SizesLesson.AddTo(this);
        foreach (var lesson in (string[])["find", "present", "print", "export"])
            ReadingLesson.AddTo(this, lesson);
        LeaveLesson.AddTo(this);
        foreach (var lesson in (string[])["predict", "predict-old", "predict-kept", "predict-browser", "predict-keys", "predict-look"])
            PredictionLesson.AddTo(this, lesson);
    }
}

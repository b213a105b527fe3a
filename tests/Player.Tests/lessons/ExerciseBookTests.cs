using Course.Documents;
using Course.Manifests;
using Course.Player.Lessons;
using Course.Player.Outputs;

namespace Player.Tests.Lessons;

/// <summary>What a check's verdict makes of an exercise.</summary>
public sealed class ExerciseBookTests : IDisposable
{
    private static readonly Notebook _notebook = new("01-a.dib",
    [
        new Cell(0, "csharp", "var more = 1;", 1), new Cell(1, "csharp", "Show(await CheckMoreAsync(more));", 5),
        new Cell(2, "csharp", "ShowHints(\"more\")", 9),
    ]);

    private static readonly NotebookEntry _entry = new("a/01-a.dib", "A", 1, "2.12", new Dictionary<string, string>(),
    [
        new ExerciseEntry("more", "More", ["look"], "var more = 2;", "So.", [])
        {
            Alternatives = [new AlternativeEntry("Three", "var more = 3;", "It costs more.")],
        },
    ]);

    private readonly string _root = Directory.CreateTempSubdirectory("exercise book ").FullName;

    [Fact]
    public void Almost_is_not_solved_and_lasts_until_the_next_check()
    {
        var book = new ExerciseBook(_entry, _notebook, _root);
        Assert.Equal((true, false), Check(book, "almost"));
        Assert.Equal((false, false), Check(book, "not-yet"));
        Assert.Equal((true, false), Check(book, "almost"));
        Assert.Equal((false, true), Check(book, "passed"));
        Assert.Equal((false, true), Check(book, "almost"));
    }

    [Fact]
    public void Almost_is_kept()
    {
        var book = new ExerciseBook(_entry, _notebook, _root);
        Check(book, "almost");
        var again = new ExerciseBook(_entry, _notebook, _root);
        again.Load(book.Kept);
        Assert.True(Assert.Single(again.All).Almost);
    }

    [Fact]
    public void Another_exercises_verdict_says_nothing()
    {
        var book = new ExerciseBook(_entry, _notebook, _root);
        Assert.Equal((false, false), Check(book, "passed", "less"));
    }

    [Fact]
    public void The_other_solutions_come_with_the_first()
    {
        var book = new ExerciseBook(_entry, _notebook, _root);
        Check(book, "not-yet");
        Assert.Empty(Assert.Single(book.All).Alternatives);
        Assert.Equal(_entry.Exercises[0].Alternatives, book.Solution("more")!.Alternatives);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static (bool IsAlmost, bool IsSolved) Check(ExerciseBook book, string mark, string exercise = "more")
    {
        var check = new CellState(_notebook.Cells[1]);
        check.Start(1, 1);
        check.Show(new Output.Html("o1", $"<div data-exercise=\"{exercise}\" data-verdict=\"{mark}\" role=\"note\">Words.</div>"));
        check.End(CellStates.Ok);
        var told = book.Ended(check)!;
        return (told.Almost, told.Solved);
    }
}

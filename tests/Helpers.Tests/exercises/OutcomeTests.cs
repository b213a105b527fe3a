namespace Course.Helpers.Tests;

/// <summary>What a check's result looks like in a cell.</summary>
public sealed class OutcomeTests
{
    private static readonly Exercise Exercise = new("more", "Write `more`", ["look"], "2", "So.", [new("less", "0", "That is less.")]);

    [Fact]
    public void A_verdict_names_its_task_and_marks_itself_for_programs()
    {
        foreach (var (result, title, mark) in (List<(CheckResult, string, string)>)
            [(Exercise.Pass("Two."), "Done", "passed"), (Exercise.Almost("One."), "Almost", "almost"), (Exercise.NotYet("None."), "Not yet", "not-yet")])
        {
            Assert.Contains($"<strong>{title}: Write <code>more</code>.</strong> {result.Message}", Outcome.Html(result));
            Assert.Equal($"data-exercise=\"more\" data-verdict=\"{mark}\"", Outcome.Data(result));
            Assert.Equal(mark == "passed", result.Passed);
        }
    }

    [Fact]
    public async Task A_cell_shows_the_verdict_in_its_own_colour()
    {
        var shown = await Cell.RunAsync(() =>
        {
            foreach (var result in (CheckResult[])[Exercise.Pass("Two."), Exercise.Almost("One."), Exercise.NotYet("None.")])
                Notes.Outcome(result);
            return Task.CompletedTask;
        });

        var notes = shown.Select(Cell.Html).ToList();
        Assert.Equal(3, notes.Select(n => n.Split("solid ")[1][..7]).Distinct().Count());
        Assert.Contains("data-exercise=\"more\" data-verdict=\"almost\"", notes[1]);
    }

    [Fact]
    public void Expected_and_actual_stand_side_by_side_and_in_one_sentence()
    {
        var html = Outcome.Html(Exercise.Almost("The number differs.", expected: "`2` messages\n<none> lost", actual: "1 message"));

        Assert.Contains("aria-label=\"Expected: 2 messages\n&lt;none&gt; lost; actual: 1 message\"", html);
        Assert.Matches("<tr><th scope=\"col\"[^>]*>Expected</th><th scope=\"col\"[^>]*>Actual</th></tr>", html);
        Assert.Matches("<tr><td[^>]*><code>2</code> messages<br>&lt;none&gt; lost</td><td[^>]*>1 message</td></tr>", html);
    }

    [Fact]
    public void What_is_not_said_is_a_dash_and_where_neither_is_said_there_is_no_table()
    {
        Assert.Matches("<td[^>]*>2</td><td[^>]*>–</td>", Outcome.Html(Exercise.NotYet("None.", expected: "2")));
        Assert.DoesNotContain("<table", Outcome.Html(Exercise.NotYet("None.")));
    }

    [Fact]
    public void A_hint_comes_from_the_manifest_or_from_what_the_server_holds()
    {
        Assert.Contains("<em>That is less.</em>", Outcome.Html(Exercise.Mistake("less", "None.")));
        Assert.Contains("<em>Stream A has 3.</em>", Outcome.Html(Exercise.NotYet("None.", hint: "Stream A has 3.")));
        Assert.Contains("<em>Stream A has 1.</em>", Outcome.Html(Exercise.Almost("One.", hint: "Stream A has 1.")));
        Assert.Equal(Verdict.Almost, Exercise.Mistake("less", "None.", isAlmost: true).Verdict);
        Assert.Throws<KeyNotFoundException>(() => Exercise.Mistake("other", "None."));
    }
}

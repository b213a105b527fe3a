using Course.Exercises;

namespace Runner.Tests.Exercises;

public class CheckVerdictTests
{
    [Theory]
    [InlineData("passed", AnswerVerdict.Passed)]
    [InlineData("almost", AnswerVerdict.Almost)]
    [InlineData("not-yet", AnswerVerdict.NotYet)]
    public void A_checks_output_says_which_exercise_and_what_became_of_it(string mark, AnswerVerdict verdict)
    {
        var html = $"""<div class="course-note course-check" data-exercise="cancel-once" data-verdict="{mark}" role="note">Words.</div>""";
        Assert.Equal(new CheckVerdict("cancel-once", verdict, html), CheckVerdict.Read(html));
    }

    [Theory]
    [InlineData("""<div class="course-note course-info"  role="note">Words.</div>""")]
    [InlineData("""<div data-exercise="cancel-once" data-verdict="perhaps">Words.</div>""")]
    public void Other_html_is_no_verdict(string html) => Assert.Null(CheckVerdict.Read(html));
}

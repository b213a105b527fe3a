namespace Course.Helpers.Tests;

/// <summary>Hints and solutions as a cell shows them.</summary>
public sealed class HintTests
{
    private const string Manifest = """"
        [[notebook]]
        file = "a/01-b.dib"

          [[notebook.exercise]]
          id = "more"
          title = "More"
          hints = ["look", "there"]
          solution = "var more = a < 2;"
          why = "Less is `more`."

            [[notebook.exercise.alternative]]
            title = "With `await`"
            solution = "var more = await b;"
            why = "It waits, and costs a round trip."

          [[notebook.exercise]]
          id = "plain"
          title = "Plain"
          hints = ["look", "there"]
          solution = "1"
          why = "So."
        """";

    [Fact]
    public void Each_solution_stands_in_the_last_fold_with_what_it_is_good_for()
    {
        var html = Exercises.Folds(Exercises.Read(Manifest).First());

        Assert.Contains("<summary>Show 2 solutions, and what each is good for</summary>", html);
        Assert.Equal(3, html.Split("<details>").Length - 1);
        var (first, second) = (At("var more = a &lt; 2;"), At("Another way: With <code>await</code>"));
        Assert.True(At("there") < first && first < At("Less is <code>more</code>.") && At("Less is") < second);
        Assert.True(second < At("var more = await b;") && At("var more = await b;") < At("costs a round trip"));

        int At(string words) => html.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? at : throw new Xunit.Sdk.XunitException(words);
    }

    [Fact]
    public void A_single_solution_is_called_so()
    {
        var html = Exercises.Folds(Exercises.Read(Manifest).Last());

        Assert.Contains("<summary>Show a solution, and why it works</summary>", html);
        Assert.DoesNotContain("Another way", html);
    }
}

using Course.Manifests;

namespace Runner.Tests.Checks;

/// <summary>Predictions with choices: what the manifest and the notebook say of them must agree.</summary>
public sealed class PredictionTests : IDisposable
{
    private const string Asked = "**Predict:** what comes out?\n";
    private const string Answers = "\n- nothing;\n- one *lane*;\n- two lanes.\n";

    private const string Entry = """
        server = "2.12"

          [[notebook.prediction]]
          asks = "What comes out?"
          answer = 2
          because = "There is one lane."
        """;

    private readonly SmallCourse _course = new();

    public static TheoryData<string, string, string> FaultyEntries => new()
    {
        { "asks = \"What comes out?\"", "", "11: course1/01-small.dib, prediction 1: asks must be text and not empty" },
        { "answer = 2", "", "10: course1/01-small.dib, prediction 1: answer must be a whole number from 1 to 4" },
        { "answer = 2", "answer = 0", "11: course1/01-small.dib, prediction 1: answer must be a whole number from 1 to 4" },
        { "answer = 2", "answer = 5", "11: course1/01-small.dib, prediction 1: answer must be a whole number from 1 to 4" },
        { "answer = 2", "answer = \"one\"", "11: course1/01-small.dib, prediction 1: answer must be a whole number from 1 to 4" },
        { "because = \"There is one lane.\"", "because = \"\"", "12: course1/01-small.dib, prediction 1: because must be text and not empty" },
        { "because", "why", "12: course1/01-small.dib, prediction 1: unknown key why" },
        { "[[notebook.prediction]]", "[notebook.prediction]", "9: course1/01-small.dib: prediction must be a table for each" },
        { "  because", "  because = \"So.\"\n[[notebook.prediction]]\nasks = \"What comes out?\"\nanswer = 1\nbecause",
            "14: course.toml has the prediction What comes out? 2 times" },
    };

    public static TheoryData<string, string, string> FaultyCells => new()
    {
        { "what comes out?", "what comes in?", "1: 0 cells ask \"What comes out?\", a prediction of course.toml" },
        { "## Your turn", "**Predict:** what comes out?\n\n## Your turn",
            "40: 2 cells ask \"What comes out?\", a prediction of course.toml" },
        { Answers, "", "26: no list of answers follows this prediction of course.toml" },
        { Answers, "\n1. nothing\n2. one lane\n", "26: no list of answers follows this prediction of course.toml" },
        { "- nothing;", "- nothing;\n\n  at all", "26: no list of answers follows this prediction of course.toml" },
        { "two lanes.\n", "two lanes.\n\nChoose.\n", "26: the answers of this prediction do not end its cell" },
        { "- nothing;\n- one *lane*;\n", "", "26: this prediction has 1 answers" },
        { "two lanes.", "two lanes\n- three\n- four.", "26: this prediction has 5 answers" },
        { "- two lanes.", "- `nothing;`", "26: two answers of this prediction are the same" },
        { "#!csharp\n\nCharts", "#!markdown\n\n**Predict:** and\n\n#!csharp\n\nCharts", "26: no code follows this prediction" },
    };

    [Theory]
    [MemberData(nameof(FaultyEntries))]
    public void A_fault_in_the_entry_is_told_with_its_line(string from, string to, string fault)
    {
        Assert.Contains(from, Entry);
        Known(Entry.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(_course.Check().Faults, f => f.File == "notebooks/course.toml" && $"{f.Line}: {f.What}" == fault);
    }

    [Theory]
    [MemberData(nameof(FaultyCells))]
    public void What_the_notebook_says_otherwise_is_told_with_its_place(string from, string to, string fault) =>
        Assert.Contains(fault, Known(Entry).With(Asked, Asked + Answers).With(from, to).Faults("prediction"));

    [Fact]
    public void A_right_answer_beyond_the_list_is_found() =>
        Assert.Equal(["26: answer 4 of 3 is right, says course.toml"],
            Known(Entry.Replace("answer = 2", "answer = 4", StringComparison.Ordinal)).With(Asked, Asked + Answers).Faults("prediction"));

    [Fact]
    public void Answers_that_the_manifest_does_not_know_are_found() =>
        Assert.Equal(["26: course.toml does not know this prediction with answers"],
            _course.With(Asked, Asked + Answers).Faults("prediction"));

    [Theory]
    [InlineData($"{Answers}\n{Asked}")]
    [InlineData($"{Asked}\n1. And then?\n2. And after that?\n")]
    public void A_list_above_and_one_of_questions_have_no_answers_to_choose_from(string cell) =>
        Assert.Empty(_course.With(Asked, cell).Faults("prediction"));

    [Fact]
    public void A_prediction_in_order_is_read_and_counted()
    {
        var report = Known(Entry).With(Asked, Asked + Answers).Check();
        Assert.Empty(report.Faults);
        Assert.Contains("1 prediction (1 with choices)", report.Summary);
        var manifest = ManifestReader.Read(Path.Combine(_course.Root, "notebooks/course.toml")).Manifest;
        Assert.Equal([new PredictionEntry("What comes out?", 2, "There is one lane.")], manifest.Notebooks[0].Predictions);
    }

    [Fact]
    public void A_question_may_have_marks_and_words_before_it() =>
        Assert.Empty(Known(Entry).With(Asked, $"It *runs*. **Predict:** so far, so good. What `comes`\n*out*?\n{Answers}").Faults("prediction"));

    public void Dispose() => _course.Dispose();

    private SmallCourse Known(string entry)
    {
        _course.Write("notebooks/course.toml", SmallCourse.Manifest.Replace("server = \"2.12\"", entry, StringComparison.Ordinal));
        return _course;
    }
}

using Course.Checks;
using Course.Documents;
using Course.Manifests;

namespace Runner.Tests.Checks;

/// <summary>A course of one lesson in a folder of its own, in which all is in order until a test changes it.</summary>
internal sealed class SmallCourse : IDisposable
{
    public const string LessonFile = "notebooks/course1/01-small.dib";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("small course ");

    public SmallCourse()
    {
        Write("notebooks/course.toml", Manifest);
        Write(LessonFile, Lesson);
        Write("helpers/jetstream.csx", "using Course.Helpers;\n");
        Write("helpers/checks/SmallChecks.cs", "// Checks.\n");
    }

    public static string Lesson { get; } = $$"""
        {{DibWriter.Write(new Notebook("", []))}}
        #!markdown

        # 1. Small

        **What is small?**

        After this lesson you can

        - tell small from large;
        - say why.

        About 10 minutes.

        #!csharp

        #!import ../../helpers/jetstream.csx

        #!markdown

        ## A section

        **Predict:** what comes out?

        #!csharp

        Charts.Lanes([1], $"{1} lane")

        #!markdown

        **Observe:** one lane. See [the section](#a-section).

        ## Your turn: more

        Write more.

        #!csharp

        var more = 1;

        #!csharp

        Show(await CheckMoreAsync(more));

        #!csharp

        ShowHints("more")

        #!markdown

        ## In production

        - Do it.

        ## Clean up

        #!csharp

        await CleanUp.DeleteStreamsAsync(js, "SMALL");

        #!markdown

        **Next:** [1. Small](01-small.dib) again.

        """;

    public const string Manifest = """"
        schema = 1

        [[notebook]]
        file = "course1/01-small.dib"
        title = "Small"
        minutes = 10
        server = "2.12"

          [[notebook.exercise]]
          id = "more"
          title = "More"
          hints = ["one", "two"]
          solution = "var more = 2;"
          why = "Two is more."

            [[notebook.exercise.wrong]]
            id = "less"
            answer = "var more = 0;"
            hint = "That is less."

            [[notebook.exercise.wrong]]
            id = "same"
            answer = "var more = 1 + 0;"
            hint = "That is the same."
        """";

    public string Root => _root.FullName;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Changes one place of the lesson; the place must be there.</summary>
    public SmallCourse With(string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Root, LessonFile));
        Assert.Contains(from, text);
        Write(LessonFile, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    /// <summary>What one lint says of one file, as <c>line: what</c>.</summary>
    public IReadOnlyList<string> Faults(string lint, string file = LessonFile) =>
        [.. Lints.All.Single(l => l.Name == lint).Check(CheckedFile.Read(Path.Combine(Root, file), Facts()))
            .Select(f => $"{f.Line}: {f.What}")];

    /// <summary>What one lint says of a notebook with these cells, which stands beside the lesson and is none.</summary>
    public IReadOnlyList<string> FaultsOf(string lint, string cells)
    {
        Write("notebooks/course1/other.dib", cells);
        return Faults(lint, "notebooks/course1/other.dib");
    }

    public CheckReport Check() => CourseCheck.Run(Root);

    public void Dispose() => _root.Delete(recursive: true);

    private CourseFacts Facts() => new(Root, ManifestReader.Read(Path.Combine(Root, "notebooks/course.toml")).Manifest);
}

using System.Text;
using Course.Documents;

namespace Course.Authoring;

/// <summary>A new lesson's files: they run as they are, and say with ✎ what is still to be written.</summary>
internal static class LessonSkeleton
{
    /// <summary>Minutes that a new lesson claims until its author knows better.</summary>
    public const int Minutes = 20;

    private const string Prefix = "Course.Authoring.Templates.";

    /// <summary>The notebook, in the layout that VS Code writes.</summary>
    public static string Notebook(LessonPlan plan) => DibWriter.Write(NotebookFile.Parse(Fill("lesson.dib", plan), plan.NotebookFile));

    /// <summary>The class with the exercise's check.</summary>
    public static string Check(LessonPlan plan) => Fill("check.txt", plan);

    /// <summary>The entry in <c>course.toml</c>.</summary>
    public static string Entry(LessonPlan plan) => Fill("entry.toml", plan);

    /// <summary>The helpers' door, with a line that opens the check to notebooks, in order among the others.</summary>
    public static string Door(LessonPlan plan, string door)
    {
        var (lines, line) = (door.Split('\n').ToList(), $"using static Course.Helpers.{plan.CheckClass};");
        lines.Insert(1 + lines.FindLastIndex(l => l.StartsWith("using ", StringComparison.Ordinal) && string.CompareOrdinal(l, line) < 0),
            line);
        return string.Join('\n', lines);
    }

    private static string Fill(string template, LessonPlan plan)
    {
        using var reader = new StreamReader(typeof(LessonSkeleton).Assembly.GetManifestResourceStream(Prefix + template)!, Encoding.UTF8);
        return Values(plan).Aggregate(reader.ReadToEnd(), (text, value) =>
            text.Replace($"{{{{{value.Name}}}}}", value.Value, StringComparison.Ordinal));
    }

    // The title comes last, so that nothing in it is taken for a name.
    private static (string Name, string Value)[] Values(LessonPlan plan) =>
    [
        ("course", plan.Course), ("name", plan.Name), ("number", $"{plan.Number}"), ("minutes", $"{Minutes}"), ("id", plan.ExerciseId),
        ("class", plan.CheckClass), ("check", plan.Check), ("stream", plan.Stream), ("subject", plan.Subject),
        ("quotedTitle", plan.Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)),
            ("title", plan.Title),
    ];
}

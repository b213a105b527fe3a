using System.CommandLine;
using Course.Manifests;
using Course.Reports;

namespace Course.Cli;

/// <summary><c>course list</c>: what the course holds, in order.</summary>
internal static class ListCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("list", "Lists the courses with their lessons, minutes and exercises, in order.");
        command.SetAction((_, _) => ExitStatus.GuardAsync(() => Task.FromResult(Run(Repository.Find(), Console.Out))));
        return command;
    }

    /// <summary>Writes a heading for each course, a line for each lesson and each exercise, and the sum.</summary>
    public static int Run(Repository repository, TextWriter output)
    {
        var manifest = repository.Manifest();
        var notebooks = manifest.Notebooks;
        foreach (var course in notebooks.GroupBy(n => n.Course))
        {
            output.WriteLine($"{manifest.TitleOf(course.Key)} ({Wording.Count(course.Count(), "notebook")}, {course.Sum(n => n.Minutes)} min)");
            if (manifest.FindCourse(course.Key) is { } named)
                output.WriteLine(named.About);
            WriteNotebooks([.. course], output);
            output.WriteLine();
        }
        output.WriteLine($"{Wording.Count(notebooks.Count, "notebook")}, {notebooks.Sum(n => n.Minutes)} min, {Wording.Count(notebooks.Sum(n => n.Exercises.Count), "exercise")}.");
        return ExitStatus.Done;
    }

    private static void WriteNotebooks(IReadOnlyList<NotebookEntry> notebooks, TextWriter output)
    {
        var width = notebooks.Max(n => n.Name.Length);
        foreach (var notebook in notebooks)
        {
            output.WriteLine($"  {notebook.Name.PadRight(width)}  {notebook.Minutes,3} min  {notebook.Title}");
            foreach (var exercise in notebook.Exercises)
                output.WriteLine($"  {new string(' ', width)}           - {exercise.Title}");
        }
    }
}

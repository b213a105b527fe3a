using System.CommandLine;
using Course.Exercises;

namespace Course.Cli;

/// <summary><c>course progress</c>: what is solved, and what is left.</summary>
internal static class ProgressCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("progress", "Lists the exercises that you have solved, and those that are left.");
        command.SetAction((_, _) => ExitStatus.GuardAsync(() => Task.FromResult(Run(Repository.Find(), Console.Out))));
        return command;
    }

    /// <summary>Writes a line for each exercise and the sum.</summary>
    public static int Run(Repository repository, TextWriter output)
    {
        var progress = Read(repository);
        var notebooks = repository.Manifest().Notebooks.Where(n => n.Exercises.Count > 0).ToList();
        foreach (var notebook in notebooks)
        {
            output.WriteLine($"{notebook.Name}: {notebook.Title}");
            foreach (var exercise in notebook.Exercises)
                output.WriteLine($"  {(progress.Done.TryGetValue(exercise.Id, out var at) ? $"done {at.ToLocalTime():yyyy-MM-dd}" : "open           ")}  {exercise.Title}");
        }
        var all = notebooks.SelectMany(n => n.Exercises).ToList();
        output.WriteLine($"{all.Count(e => progress.Done.ContainsKey(e.Id))} of {all.Count} exercises done.");
        return ExitStatus.Done;
    }

    /// <summary>Reads the learner's progress.</summary>
    /// <exception cref="UsageException">The file is damaged.</exception>
    public static LearnerProgress Read(Repository repository)
    {
        try
        {
            return LearnerProgress.Read(LearnerProgress.PathIn(repository.Root));
        }
        catch (InvalidDataException error)
        {
            throw new UsageException(error.Message);
        }
    }
}

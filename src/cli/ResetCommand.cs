using System.CommandLine;
using System.Diagnostics;
using Course.Exercises;
using Course.Servers;

namespace Course.Cli;

/// <summary><c>course reset LESSON</c>: one lesson as it was, its streams gone, its exercises open again; nothing else is touched.</summary>
internal static class ResetCommand
{
    private static readonly Argument<string> _lesson = new("lesson") { Description = "The lesson's number, name or path." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("reset", "Puts one lesson back: its notebook, its exercises, its streams on the server; nothing else.") { _lesson };
        command.SetAction((parsed, cancellationToken) => ExitStatus.GuardAsync(() => RunAsync(Repository.Find(), parsed.GetValue(_lesson)!, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(Repository repository, string lesson, CancellationToken cancellationToken)
    {
        var notebook = Single(repository, lesson);
        var path = LearnerProgress.PathIn(repository.Root);
        var exercises = repository.Manifest().Find(repository.NameOf(notebook))?.Exercises.Select(e => e.Id).ToList() ?? [];
        var progress = ProgressCommand.Read(repository);
        Console.WriteLine(Restore(repository, notebook));
        if (progress.Done.Keys.Any(exercises.Contains))
            progress.Without(exercises).Write(path);
        Console.WriteLine($"{exercises.Count} of its exercises are open.");
        return await CleanServerAsync(repository, notebook, cancellationToken);
    }

    private static string Single(Repository repository, string lesson) => NotebookSelection.Find(repository, [lesson]) switch
    {
        [var only] => only,
        var several => throw new UsageException(
            $"'{lesson}' is several notebooks; name one of them: {string.Join(", ", several.Select(Path.GetFileNameWithoutExtension))}."),
    };

    // What the learner wrote is kept beside the progress file.
    private static string Restore(Repository repository, string notebook)
    {
        var name = repository.NameOf(notebook);
        var original = Git(repository, ["show", $"HEAD:notebooks/{name}"]);
        if (original == File.ReadAllText(notebook))
            return $"{name} is as it came.";
        var kept = Path.Combine(repository.Root, ".course", "kept", $"{Path.GetFileNameWithoutExtension(notebook)}.{DateTime.Now:yyyyMMdd-HHmmss}.dib");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Copy(notebook, kept);
        File.WriteAllText(notebook, original);
        return $"{name} is as it came; your version is kept in {Path.GetRelativePath(repository.Root, kept)}.";
    }

    private static string Git(Repository repository, string[] words)
    {
        var start = new ProcessStartInfo("git", ["-C", repository.Root, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start) ?? throw new UsageException("git could not be started; it holds the notebooks as they came.");
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new UsageException($"The notebook as it came is not in git: {error.Result.Trim()}");
    }

    // The notebooks' own clean-up does it, so that it deletes by the same mark and refuses the same things.
    private static async Task<int> CleanServerAsync(Repository repository, string notebook, CancellationToken cancellationToken)
    {
        await using var lease = await ServerFinder.FindAsync(ServerOptions.Of(repository, null), cancellationToken);
        return await LessonReset.RunAsync(repository, notebook, lease, Console.Out, Console.Error, cancellationToken);
    }
}

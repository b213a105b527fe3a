using System.Diagnostics;
using Testing;

namespace Course.Tests.Make;

/// <summary>How a make ended.</summary>
internal sealed record MakeResult(int ExitCode, string Output, string Error)
{
    /// <summary>Both streams, for texts that may stand in either.</summary>
    public string Text => Output + Error;
}

/// <summary>
/// A copy of the files that make works with, so that a test may clean, start servers and change notebooks without harm to the repository.
/// The runner is the repository's, as `make test` has built it, or a script that stands for it.
/// </summary>
internal sealed class MakeFolder : IDisposable
{
    private static readonly string[] Copied = ["Makefile", "scripts", "server", "global.json", "docker-compose.yml", "src/player/web/package.json", "src/player/web/package-lock.json", "src/player/web/.npmrc"];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("course make ");

    public MakeFolder()
    {
        foreach (var name in Copied) Copy(Path.Combine(RepositoryPaths.Root, name), Path.Combine(Root, name));
        Directory.CreateDirectory(Path.Combine(Root, "notebooks"));
        Write("artifacts/npm/.installed", "");
        // Older than every build, as sources are that nobody has touched.
        foreach (var source in (string[])["src/player/web", "src/player", "src"]) Directory.SetLastWriteTimeUtc(Path.Combine(Root, source), DateTime.UnixEpoch.AddYears(30));
        Write("artifacts/player-web/.built", "");
        Environment["NATS_URL"] = "nats://127.0.0.1:1";
    }

    public string Root => root.FullName;

    /// <summary>What make's environment has beside or in place of the test's own.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Writes a program: a shell script.</summary>
    public void WriteProgram(string path, string script)
    {
        Write(path, "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(Root, path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Takes a script for the built runner.</summary>
    public void StandInForTheRunner(string script)
    {
        foreach (var program in (string[])["course/course", "kernel/course-kernel", "player/course-player", "helpers/Course.Helpers.dll"])
            WriteProgram($"artifacts/{program}", script);
        Stamp();
    }

    /// <summary>Takes the runner that the repository has built.</summary>
    public void UseTheRealRunner()
    {
        var built = Path.Combine(RepositoryPaths.Root, "artifacts", "course");
        if (!File.Exists(Path.Combine(built, "course"))) throw new InvalidOperationException("These tests need the runner: make build.");
        foreach (var part in (string[])["course", "kernel", "player", "helpers"])
            Directory.CreateSymbolicLink(Path.Combine(Root, "artifacts", part), Path.Combine(RepositoryPaths.Root, "artifacts", part));
        WriteProgram("artifacts/nats-server/nats-server", $"exec '{NatsProgram.FullPath}' \"$@\"\n");
    }

    /// <summary>Whether a file or a folder is there.</summary>
    public bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Runs make here.</summary>
    public async Task<MakeResult> MakeAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("make", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new MakeResult(process.ExitCode, await output, await error);
    }

    public void Dispose() => root.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from)) Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }

    // What a build leaves: the machine it was for, newer than every source.
    private void Stamp()
    {
        var rid = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Write("artifacts/course/.built", rid);
    }
}

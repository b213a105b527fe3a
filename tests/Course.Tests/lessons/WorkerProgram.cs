using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Course.Documents;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>The program that lesson 4b gives its readers, word for word, as a file-based app in a folder outside the repository.</summary>
internal sealed partial class WorkerProgram : IDisposable
{
    private const string FileName = "worker.cs";

    // Servers that `dotnet` leaves behind for the next build would outlive the test; its own words would be in the machine's language.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
    };

    private readonly string _url;
    private readonly List<Process> _runs = [];

    /// <summary>Writes the program into a new folder.</summary>
    /// <param name="url">The server that it shall work for.</param>
    public WorkerProgram(string url)
    {
        _url = url;
        File.WriteAllText(PathOf(FileName), $"#:package NATS.Net@{PackageVersion()}\n#:property PublishAot=false\n{Text()}");
    }

    /// <summary>Where it runs, and where its handler writes.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("worker ").FullName;

    /// <summary>The program as the lesson shows it.</summary>
    public static string Text() => Fence().Match(Lesson().Cells.Single(c => c.Language == "markdown" && Fence().IsMatch(c.Source)).Source).Groups["program"].Value;

    /// <summary>The cell in which the lesson tries the same loop.</summary>
    public static string LoopCell() =>
        Lesson().Cells.Single(c => c.Language == "csharp" && c.Source.Contains("async Task WorkAsync(", StringComparison.Ordinal)).Source;

    /// <summary>The full path of a file that its handler writes.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Compiles and starts it, as a reader does.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo("dotnet", ["run", FileName]) { WorkingDirectory = Folder };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        start.Environment["NATS_URL"] = _url;
        var run = Process.Start(start)!;
        _runs.Add(run);
        return run;
    }

    /// <summary>Presses Ctrl+C: a terminal sends the signal to the program that <c>dotnet run</c> has started.</summary>
    public static void Interrupt(Process run)
    {
        var worker = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Single(id => ParentOf(id!) == run.Id && NameOf(id!) == "worker");
        using var kill = Process.Start("kill", ["-INT", worker!]);
        kill.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run.Kill(entireProcessTree: true);
            run.Dispose();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static Notebook Lesson() =>
        NotebookFile.Read(Path.Combine(RepositoryPaths.Root, "notebooks/tutorial04_jetstream/04b-worker.dib"));

    private static string PackageVersion() =>
        (string)XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(e => (string?)e.Attribute("Include") == "NATS.Net").Attribute("Version")!;

    private static string NameOf(string id) => Status(id, "Name");

    private static int ParentOf(string id) => int.TryParse(Status(id, "PPid"), CultureInfo.InvariantCulture, out var parent) ? parent : 0;

    // A process may end while it is looked at.
    private static string Status(string id, string field)
    {
        try
        {
            return File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith(field + ":", StringComparison.Ordinal))[(field.Length + 1)..].Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }

    [GeneratedRegex("^```csharp\n(?<program>using .*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}

using System.CommandLine;
using Course.Kernels;
using Course.Servers;

namespace Course.Cli;

/// <summary><c>course run</c>.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> _notebooks = new("notebook")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Paths, folders, lesson numbers or names; all notebooks when none is named.",
    };

    private static readonly Option<string[]> _params = new("--param") { Description = "The answer to a notebook's question: name=value. May be given several times." };
    private static readonly Option<string> _engine = new("--engine")
    {
        HelpName = $"{EngineProgram.OwnName}|{EngineProgram.PublishedName}",
        Description = $"The program behind each notebook: the course's own host of the engine, or {EngineProgram.PublishedName}, the tool that Microsoft published.",
        DefaultValueFactory = _ => EngineProgram.OwnName,
    };

    private static readonly Option<string?> _server = new("--server") { Description = "URL of a NATS server with JetStream; without it one is found or started." };
    private static readonly Option<int> _jobs = new("--jobs")
    {
        Description = $"Notebooks that may run beside each other, 1 to {RunPlaces.Most}: each has an account of its own on a server of the course's own. On a server of yours they run one after another.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string?> _out = new("--out") { Description = "Folder of the pages; out/ in the repository by default." };
    private static readonly Option<string?> _junit = new("--junit") { HelpName = "file", Description = "Write the outcome of each code cell as JUnit XML, for a CI server." };
    private static readonly Option<double> _cellTimeout = new("--cell-timeout") { Description = "Seconds that a cell may take.", DefaultValueFactory = _ => 60 };
    private static readonly Option<bool> _plain = new("--plain") { Description = "Print only what the notebook itself prints; write no pages." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Runs notebooks headless and writes their pages. Ends with 0: all ran, 1: one failed, 2: set-up or usage is wrong.")
        {
            _notebooks, _params, _engine, _server, _jobs, _out, _junit, _cellTimeout, _plain,
        };
        command.SetAction((parsed, cancellationToken) => ExitStatus.GuardAsync(() => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var repository = Repository.Find();
        return new HeadlessRun(Read(parsed, repository), repository).RunAsync(cancellationToken);
    }

    private static RunOptions Read(ParseResult parsed, Repository repository)
    {
        var named = parsed.GetValue(_notebooks) ?? [];
        if (named.FirstOrDefault(n => n.StartsWith('-')) is { } option)
            throw new UsageException($"course run has no option {option}. See: course run --help");
        return new RunOptions
        {
            Notebooks = NotebookSelection.Find(repository, named),
            Answers = (parsed.GetValue(_params) ?? []).Select(Answer).ToDictionary(),
            Engine = Engine(parsed.GetValue(_engine)!, repository),
            Server = parsed.GetValue(_server),
            Jobs = Jobs(parsed.GetValue(_jobs)),
            Out = Path.GetFullPath(parsed.GetValue(_out) ?? Path.Combine(repository.Root, "out")),
            JUnit = parsed.GetValue(_junit) is { } junit ? Path.GetFullPath(junit) : null,
            CellTimeout = CellTimeout(parsed.GetValue(_cellTimeout)),
            IsPlain = parsed.GetValue(_plain),
        };
    }

    private static int Jobs(int number) =>
        number is >= 1 and <= RunPlaces.Most ? number : throw new UsageException($"--jobs {number}: give a number from 1 to {RunPlaces.Most}.");

    /// <summary>The value of <c>--cell-timeout</c>.</summary>
    /// <exception cref="UsageException">It is no time that a cell could take.</exception>
    public static TimeSpan CellTimeout(double seconds) =>
        seconds is > 0 and < 86_400 ? TimeSpan.FromSeconds(seconds) : throw new UsageException($"--cell-timeout {seconds}: give seconds, more than 0 and less than a day.");

    private static EngineProgram Engine(string name, Repository repository) => name switch
    {
        EngineProgram.OwnName => EngineProgram.Own(repository.Root),
        EngineProgram.PublishedName => EngineProgram.Published,
        _ => throw new UsageException($"--engine {name}: it is {EngineProgram.OwnName} or {EngineProgram.PublishedName}."),
    };

    private static KeyValuePair<string, string> Answer(string text) =>
        text.IndexOf('=') is > 0 and var at
            ? new KeyValuePair<string, string>(text[..at], text[(at + 1)..])
            : throw new UsageException($"--param {text}: write name=value.");
}

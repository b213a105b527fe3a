using CliWrap;
using CliWrap.Buffered;
using Course.Kernels;
using Testing;

namespace Course.Bench;

/// <summary>What the measures share: the repository, a server, both engines, and a way to run programs.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    private readonly NatsServer _server;

    private BenchHouse(NatsServer server, int rounds)
    {
        (_server, Rounds) = (server, rounds);
        // Two folders under the top, as a course's notebooks are: the door is imported by that.
        Folder = Directory.CreateDirectory(Path.Combine(Root, "out", "bench")).FullName;
        Environment = new Dictionary<string, string> { ["NATS_URL"] = server.Url, ["NATS_MONITOR_URL"] = server.MonitorUrl };
    }

    /// <summary>Opens it.</summary>
    /// <param name="rounds">How often each side of a comparison is measured.</param>
    public static async Task<BenchHouse> OpenAsync(int rounds) => new(await NatsServer.StartAsync(), rounds);

    /// <summary>The cell that every lesson begins with.</summary>
    public const string Import = "#!import ../../helpers/jetstream.csx";

    /// <summary>The repository's top folder.</summary>
    public string Root => RepositoryPaths.Root;

    /// <summary>Where kernels start and files of the measures stand.</summary>
    public string Folder { get; }

    /// <summary>How often each side of a comparison is measured.</summary>
    public int Rounds { get; }

    /// <summary>What tells a program the server's address.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The course's own kernel process.</summary>
    public EngineProgram Own => EngineProgram.Own(Root);

    /// <summary>Measures our kernel process and the published engine in turns.</summary>
    /// <param name="measure">Measures one of them once; it gets what starts it.</param>
    /// <returns>Both medians.</returns>
    public Task<(double Ours, double Theirs)> CompareAsync(Func<Func<BenchKernel>, Task<double>> measure) =>
        TakeTurnsAsync(() => measure(() => Start(Own)), () => measure(() => Start(EngineProgram.Published)));

    /// <summary>Measures two sides in turns, so that whatever else the machine does meets both.</summary>
    /// <returns>Both medians.</returns>
    public async Task<(double Ours, double Theirs)> TakeTurnsAsync(Func<Task<double>> ours, Func<Task<double>> theirs)
    {
        var (mine, others) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            mine.Add(await ours());
            others.Add(await theirs());
        }
        return (Numbers.Median(mine), Numbers.Median(others));
    }

    /// <summary>Runs the built command <c>course</c> to its end, on the server that it finds or starts.</summary>
    /// <returns>Seconds.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<double> RunCourseOnOwnServerAsync(params string[] arguments)
    {
        var result = await Cli.Wrap(Path.Combine(Root, "artifacts", "course", "course")).WithArguments(arguments).WithWorkingDirectory(Root)
            .WithEnvironmentVariables(Environment.ToDictionary(e => e.Key, string? (_) => null))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        return result.IsSuccess
            ? result.RunTime.TotalSeconds
            : throw new InvalidOperationException($"course ended with {result.ExitCode}.\n{result.StandardOutput}{result.StandardError}");
    }

    private BenchKernel Start(EngineProgram program) => new(KernelClient.Start(program, Folder, Environment));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

using System.Diagnostics;
using System.Text;

namespace Course.Kernels;

/// <summary>The program behind a notebook: it speaks the engine's envelopes on standard input and output.</summary>
/// <param name="Name">What readers call it.</param>
/// <param name="File">What is started.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record EngineProgram(string Name, string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The name of the course's own kernel process.</summary>
    public const string OwnName = "course-kernel";

    /// <summary>The name of the published engine, a dotnet tool.</summary>
    public const string PublishedName = "dotnet-interactive";

    /// <summary>Arguments of a process that waits for its notebook.</summary>
    public IReadOnlyList<string> WaitingArguments { get; init; } = [];

    /// <summary>The program of a process that waits for its notebook, and has the time to read what lessons import.</summary>
    public EngineProgram Waiting => this with { Arguments = [.. Arguments, .. WaitingArguments] };

    /// <summary>The course's own kernel process, as <c>make build</c> publishes it.</summary>
    public static EngineProgram Own(string root) =>
        new(OwnName, Path.Combine(root, "artifacts", "kernel", OwnName), []) { WaitingArguments = ["--warm-up", Path.Combine(root, "helpers", "jetstream.csx")] };

    /// <summary>The published engine, in the version of <c>.config/dotnet-tools.json</c>. Its directive <c>[vscode]</c> lets it ask its client for input.</summary>
    public static EngineProgram Published { get; } = new(PublishedName, "dotnet", ["tool", "run", PublishedName, "[vscode]", "stdio"]);

    /// <summary>The start of a process.</summary>
    /// <param name="folder">Where it starts; paths of imports begin there.</param>
    /// <param name="environment">Variables beside those of this process, such as NATS_URL.</param>
    public ProcessStartInfo ToStart(string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Many kernels share one machine, and each serves one learner.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        // The published engine was built for an older .NET.
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }
}

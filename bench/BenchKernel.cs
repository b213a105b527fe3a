using System.Diagnostics;
using Course.Documents;
using Course.Kernels;

namespace Course.Bench;

/// <summary>A kernel that runs the cells of a measure: either engine, behind the client that the course drives it with.</summary>
/// <param name="client">The client.</param>
internal sealed class BenchKernel(KernelClient client) : IAsyncDisposable
{
    private const string Notebook = "bench.dib";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);
    private int _cells;

    /// <summary>The id of the process that was started; the engine may be a child of it.</summary>
    public int ProcessId => client.ProcessId;

    /// <summary>Runs a cell of C#.</summary>
    /// <returns>Seconds until its end; where the kernel still starts, until then too.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<double> RunAsync(string source)
    {
        var clock = Stopwatch.StartNew();
        var outcome = await client.RunAsync(new Cell(_cells++, "csharp", source, 1), Notebook, _patience, _ => { }, CancellationToken.None);
        return outcome.ErrorsAt(Notebook, 1) is [var error, ..]
            ? throw new InvalidOperationException($"A cell failed: {error.Name} {error.Message}")
            : clock.Elapsed.TotalSeconds;
    }

    /// <summary>Runs the two cells of the smallest notebook that is one.</summary>
    public async Task RunTwoAsync()
    {
        await RunAsync("1+1");
        await RunAsync("Console.WriteLine(\"x\")");
    }

    /// <summary>Ends its process, as the course does after a notebook.</summary>
    public ValueTask DisposeAsync() => client.DisposeAsync();
}

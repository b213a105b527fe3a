using System.Diagnostics;
using System.Text.Json;

namespace Course.Bench;

/// <summary>A nats-server with JetStream on a free loopback port, with its data in a folder of its own.</summary>
internal sealed class OwnServer : IDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private OwnServer(string folder, Process process) => (_folder, _process, Url) = (folder, process, ReadUrl(folder));

    /// <summary>Its address for clients.</summary>
    public string Url { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static OwnServer Start()
    {
        var folder = Directory.CreateTempSubdirectory("course-bench-").FullName;
        var start = new ProcessStartInfo("nats-server", ["-a", "127.0.0.1", "-p", "-1", "-js", "-sd", folder, "--ports_file_dir", folder, "-l", Path.Combine(folder, "log")]);
        return new OwnServer(folder, Process.Start(start)!);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The server writes the file whole once it listens.
    private static string ReadUrl(string folder)
    {
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < TimeSpan.FromSeconds(30))
        {
            if (Directory.EnumerateFiles(folder, "*.ports").FirstOrDefault() is { } file && File.ReadAllText(file) is { Length: > 0 } text)
                return JsonDocument.Parse(text).RootElement.GetProperty("nats")[0].GetString()!;
            Thread.Sleep(10);
        }
        throw new TimeoutException($"nats-server does not listen after 30 s; its log is in {folder}.");
    }
}

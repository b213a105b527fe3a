using System.Text.Json;

namespace Testing;

/// <summary>The folder of one server: configuration, store, log and ports file.</summary>
internal sealed record NatsServerFolder(string Root)
{
    /// <summary>The configuration file.</summary>
    public string Configuration => Path.Combine(Root, "server.conf");

    /// <summary>The JetStream store.</summary>
    public string Store => Path.Combine(Root, "store");

    /// <summary>The server's log file.</summary>
    public string Log => Path.Combine(Root, "server.log");

    /// <summary>Makes an empty folder below the system's folder for temporary files.</summary>
    public static NatsServerFolder Create() => new(Directory.CreateTempSubdirectory("nats-test-").FullName);

    /// <summary>Writes the configuration file.</summary>
    public void WriteConfiguration(NatsServerOptions options, NatsServerPorts ports)
    {
        var jetStream = options.JetStream ? $"jetstream {{ store_dir: \"{Store}\" }}\n" : "";
        File.WriteAllText(Configuration, $"""
            server_name: {options.Name}
            listen: "127.0.0.1:{ports.Client}"
            http: "127.0.0.1:{ports.Monitor}"
            ports_file_dir: "{Root}"
            log_file: "{Log}"
            {jetStream}{options.ExtraConfiguration}

            """);
    }

    /// <summary>The ports that the server with this process id has chosen, or null while it has not written them.</summary>
    public NatsServerPorts? ReadPorts(int processId)
    {
        var file = Path.Combine(Root, $"nats-server_{processId}.ports");
        if (!File.Exists(file)) return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return new NatsServerPorts(FirstPort(json, "nats"), FirstPort(json, "monitoring"));
        }
        catch (JsonException)
        {
            return null; // half written; the next look finds it whole
        }
    }

    /// <summary>The log so far, or an empty text.</summary>
    public string ReadLog()
    {
        if (!File.Exists(Log)) return "";
        using var stream = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Delete() => Directory.Delete(Root, recursive: true);

    private static int FirstPort(JsonDocument json, string name) => new Uri(json.RootElement.GetProperty(name)[0].GetString()!).Port;
}

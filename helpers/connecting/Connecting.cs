namespace Course.Helpers;

/// <summary>Connecting with the course's settings, and with errors that say what to do next.</summary>
public static class Connecting
{
    /// <summary>
    /// A connected client for the configured server, once JetStream has answered there. It stays open until you dispose it.
    /// </summary>
    /// <param name="lesson">Who connects, such as "lesson 2": the mark of each stream that is made through this client.</param>
    /// <param name="settings">Other settings than those of <c>config.toml</c> and the environment.</param>
    public static async Task<CourseClient> ConnectAsync(string lesson, Settings? settings = null)
    {
        settings ??= Configuration.Read();
        var client = new CourseClient(Options(settings.Nats), lesson);
        await OpenAsync(client);
        Console.WriteLine(Wording.Connected(client.Connection.ServerInfo!.Version, settings.Nats.Url));
        return client;
    }

    /// <summary>True where the server is new enough; else says that the cell is skipped, and why.</summary>
    public static bool RequiresServer(NatsClient client, string version, string feature)
    {
        var found = client.Connection.ServerInfo!.Version;
        if (VersionOf(found) >= VersionOf(version))
            return true;
        Notes.Skipped(Wording.NeedsNewerServer(feature, version, found));
        return false;
    }

    internal static NatsOpts Options(NatsSettings nats) => new()
    {
        Url = nats.Url,
        Name = "jetstream-course",
        // Two seconds are the default, and a laptop that is busy with something else may need more.
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AuthOpts = new NatsAuthOpts
        {
            Username = nats.User,
            Password = nats.Password?.Reveal(),
            Token = nats.Token?.Reveal(),
            CredsFile = nats.Creds,
        },
    };

    /// <summary>Connects and asks JetStream for its account, or says what is in the way.</summary>
    internal static async Task OpenAsync(NatsClient client)
    {
        var url = client.Connection.Opts.Url;
        try
        {
            await client.ConnectAsync();
            await client.CreateJetStreamContext().GetAccountInfoAsync();
        }
        catch (NatsException e)
        {
            var version = client.Connection.ServerInfo?.Version;
            await client.DisposeAsync();
            throw new CannotConnectException(Explain(e, url, version), e);
        }
    }

    /// <summary>"2.12.0-RC.1" as 2.12.0.</summary>
    internal static Version VersionOf(string text) => Version.Parse(text.Split('-')[0]);

    private static string Explain(NatsException fault, string url, string? version) => fault switch
    {
        NatsNoRespondersException or NatsJSApiException { Error.ErrCode: 10076 } => Wording.JetStreamOff(url, version),
        NatsJSApiException api => Wording.JetStreamOffForAccount(url, api.Message),
        _ when fault.GetBaseException().Message.Contains("Authorization", StringComparison.Ordinal) =>
            Wording.WrongCredentials(url, fault.GetBaseException().Message),
        _ when version == null => Wording.ServerDown(url),
        _ => fault.Message,
    };
}

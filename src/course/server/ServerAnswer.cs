namespace Course.Servers;

/// <summary>What stands behind an address: a closed set.</summary>
internal enum AnswerKind
{
    /// <summary>A NATS server of today, with JetStream for whoever asks.</summary>
    Serves,

    /// <summary>A NATS server whose release is too old for the course.</summary>
    TooOld,

    /// <summary>A NATS server without JetStream, or without it for this account.</summary>
    NoJetStream,

    /// <summary>A NATS server that lets nobody in with these credentials, or speaks TLS where this machine does not trust it.</summary>
    Refuses,

    /// <summary>Something that is no NATS server.</summary>
    Stranger,

    /// <summary>Nothing listens, or there is no such host.</summary>
    Nothing,
}

/// <summary>What stands behind an address.</summary>
/// <param name="Kind">Which of the set.</param>
/// <param name="InWords">The same as half a sentence.</param>
/// <param name="Version">The server's release; empty where none said it.</param>
/// <param name="ServerId">Unique for each start of a server; empty where none said it.</param>
internal sealed record ServerAnswer(AnswerKind Kind, string InWords, string Version = "", string ServerId = "")
{
    /// <summary>Whether the course can run on it.</summary>
    public bool Serves => Kind == AnswerKind.Serves;

    /// <summary>What the reader can do about it, as half a sentence.</summary>
    public string Fix => Kind switch
    {
        AnswerKind.TooOld => $"Start a newer one there ({Advice.NewerServer})",
        AnswerKind.NoJetStream => "Start it with JetStream (nats-server -js, or a jetstream block in its configuration)",
        AnswerKind.Refuses => "Correct user, password, creds or token in config.toml or NATS_USER, NATS_PASSWORD, NATS_CREDS, NATS_TOKEN",
        _ => "Start that server, correct the address",
    };
}

namespace Course.Servers;

/// <summary>What can stand behind an address.</summary>
internal enum AnswerKind
{
    Serves, // a NATS server of today, with JetStream for whoever asks
    TooOld, // one whose release is too old for the course
    NoJetStream, // one without JetStream, or without it for this account
    Refuses, // one that lets nobody in with these credentials, or shows a certificate that nobody vouches for
    Stranger, // something else
    Nothing, // nobody listens, or there is no such host
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

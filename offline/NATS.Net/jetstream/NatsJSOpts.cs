using NATS.Client.Core;

namespace NATS.Client.JetStream;

/// <summary>The options of a JetStream context.</summary>
public record NatsJSOpts
{
    /// <summary>Makes options.</summary>
    /// <param name="opts">The connection's options, for their request timeout.</param>
    /// <param name="apiPrefix">The prefix of the API's subjects; default <c>$JS.API</c>.</param>
    /// <param name="domain">The JetStream domain; not together with a prefix.</param>
    /// <param name="ackOpts">Not used.</param>
    /// <param name="requestTimeout">How long a request waits for the server.</param>
    /// <exception cref="NatsJSException">Both prefix and domain are given.</exception>
    public NatsJSOpts(NatsOpts opts, string? apiPrefix = default, string? domain = default, AckOpts? ackOpts = default, TimeSpan? requestTimeout = default)
    {
        if (apiPrefix is not null && domain is not null) throw new NatsJSException("Cannot specify both ApiPrefix and Domain.");
        ApiPrefix = apiPrefix ?? "$JS.API";
        Domain = domain;
        RequestTimeout = requestTimeout ?? opts.RequestTimeout;
    }

    /// <summary>The prefix in use: the domain's, or <see cref="ApiPrefix"/>.</summary>
    public string Prefix => string.IsNullOrEmpty(Domain) ? ApiPrefix : $"$JS.{Domain}.API";

    /// <summary>The prefix of the API's subjects.</summary>
    public string ApiPrefix { get; }

    /// <summary>The JetStream domain.</summary>
    public string? Domain { get; }

    /// <summary>How long a request waits for the server.</summary>
    public TimeSpan RequestTimeout { get; }

    /// <summary>Whether acks wait for the server's confirmation. Default false.</summary>
    public bool DoubleAck { get; init; }

    /// <summary>The options of a consume loop that names none. Default: up to 1000 messages ahead.</summary>
    public NatsJSConsumeOpts DefaultConsumeOpts { get; init; } = new() { MaxMsgs = 1_000 };

    /// <summary>The options of a next call that names none.</summary>
    public NatsJSNextOpts DefaultNextOpts { get; init; } = new();

    /// <summary>Whether a cancelled listing throws instead of ending. Default false.</summary>
    public bool ThrowOnListCancellation { get; init; }
}

/// <summary>The options of publishing one message.</summary>
public record NatsJSPubOpts : NatsPubOpts
{
    /// <summary>The defaults.</summary>
    public static readonly NatsJSPubOpts Default = new();

    /// <summary>An id; the stream stores a message with the same id only once within its window.</summary>
    public string? MsgId { get; init; }

    /// <summary>Store only if the last message has this id.</summary>
    public string? ExpectedLastMsgId { get; init; }

    /// <summary>Store only in this stream.</summary>
    public string? ExpectedStream { get; init; }

    /// <summary>Store only if the stream's last message has this sequence.</summary>
    public ulong? ExpectedLastSequence { get; init; }

    /// <summary>Store only if the last message of the same subject has this sequence.</summary>
    public ulong? ExpectedLastSubjectSequence { get; init; }

    /// <summary>The subject that <see cref="ExpectedLastSubjectSequence"/> is about; may have wildcards.</summary>
    public string? ExpectedLastSubjectSequenceSubject { get; init; }

    /// <summary>How long to wait before another attempt when nobody listens. Default 250 milliseconds.</summary>
    public TimeSpan RetryWaitBetweenAttempts { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many attempts there are. Default 1.</summary>
    public int RetryAttempts { get; init; } = 1;
}

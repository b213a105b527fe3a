using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>The options of a consume loop.</summary>
public record NatsJSConsumeOpts
{
    /// <summary>How many messages are kept ahead.</summary>
    public int? MaxMsgs { get; init; }

    /// <summary>How long one pull request stays open. Default 30 seconds, at least 1.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>How many bytes are kept ahead, instead of <see cref="MaxMsgs"/>.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>How often the server gives a sign of life. Default half of <see cref="Expires"/>.</summary>
    public TimeSpan? IdleHeartbeat { get; init; }

    /// <summary>Ask for more when no more than this many messages are left. Default half of <see cref="MaxMsgs"/>.</summary>
    public int? ThresholdMsgs { get; init; }

    /// <summary>Ask for more when no more than this many bytes are left. Default half of <see cref="MaxBytes"/>.</summary>
    public int? ThresholdBytes { get; init; }

    /// <summary>Told of what happens beside messages.</summary>
    public Func<INatsJSNotification, CancellationToken, Task>? NotificationHandler { get; init; }

    /// <summary>The priority group (server 2.11).</summary>
    public NatsJSPriorityGroupOpts? PriorityGroup { get; init; }

    /// <summary>End with an error after this many "no responders" in a row; -1 means never. Default 10.</summary>
    public int MaxConsecutive503Errors { get; init; } = 10;

    /// <summary>Whether a cancelled loop still hands out what has arrived. Default false.</summary>
    public bool DrainOnCancel { get; init; }
}

/// <summary>The options of fetching the next message.</summary>
public record NatsJSNextOpts
{
    /// <summary>How long to wait. Default 30 seconds, at least 1.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>How often the server gives a sign of life. Default half of <see cref="Expires"/>.</summary>
    public TimeSpan? IdleHeartbeat { get; init; }

    /// <summary>Told of what happens beside messages.</summary>
    public Func<INatsJSNotification, CancellationToken, Task>? NotificationHandler { get; init; }

    /// <summary>The priority group (server 2.11).</summary>
    public NatsJSPriorityGroupOpts? PriorityGroup { get; init; }
}

/// <summary>The options of fetching a batch.</summary>
public record NatsJSFetchOpts
{
    /// <summary>How many messages at most.</summary>
    public int? MaxMsgs { get; init; }

    /// <summary>How long to wait. Default 30 seconds, at least 1.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>How many bytes at most, instead of <see cref="MaxMsgs"/>.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>How often the server gives a sign of life. Default half of <see cref="Expires"/>.</summary>
    public TimeSpan? IdleHeartbeat { get; init; }

    /// <summary>Told of what happens beside messages.</summary>
    public Func<INatsJSNotification, CancellationToken, Task>? NotificationHandler { get; init; }

    /// <summary>The priority group (server 2.11).</summary>
    public NatsJSPriorityGroupOpts? PriorityGroup { get; init; }

    internal bool NoWait { get; init; }
}

/// <summary>The options of an ordered consumer.</summary>
public record NatsJSOrderedConsumerOpts
{
    /// <summary>The defaults: all messages.</summary>
    public static readonly NatsJSOrderedConsumerOpts Default = new();

    /// <summary>Only messages whose subject matches one of these filters.</summary>
    public string[] FilterSubjects { get; init; } = [];

    /// <summary>Where to begin. Default with the first message.</summary>
    public ConsumerConfigDeliverPolicy DeliverPolicy { get; init; } = ConsumerConfigDeliverPolicy.All;

    /// <summary>The sequence to begin with, for the policy by start sequence.</summary>
    public ulong OptStartSeq { get; init; }

    /// <summary>The time to begin with, for the policy by start time.</summary>
    public DateTimeOffset OptStartTime { get; init; }

    /// <summary>Whether messages are replayed at once or with their original gaps.</summary>
    public ConsumerConfigReplayPolicy ReplayPolicy { get; init; } = ConsumerConfigReplayPolicy.Instant;

    /// <summary>How long the server keeps the unused consumer. Default 5 minutes.</summary>
    public TimeSpan InactiveThreshold { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether only headers are delivered, without payloads.</summary>
    public bool HeadersOnly { get; init; }

    /// <summary>How often to begin anew; -1 means without limit.</summary>
    public int MaxResetAttempts { get; init; } = -1;
}

/// <summary>How a client takes part in a priority group (server 2.11).</summary>
public record NatsJSPriorityGroupOpts
{
    /// <summary>Name of the group.</summary>
    public string? Group { get; init; }

    /// <summary>Deliver only once this many messages are pending.</summary>
    public long MinPending { get; set; }

    /// <summary>Deliver only once this many messages wait for an ack.</summary>
    public long MinAckPending { get; set; }

    /// <summary>The client's priority, 0 (first) to 9.</summary>
    public byte Priority { get; init; }
}

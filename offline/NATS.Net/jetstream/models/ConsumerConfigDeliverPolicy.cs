namespace NATS.Client.JetStream.Models;

/// <summary>Where in the stream a consumer begins.</summary>
public enum ConsumerConfigDeliverPolicy
{
    /// <summary>With the first message.</summary>
    All = 0,

    /// <summary>With the newest message.</summary>
    Last = 1,

    /// <summary>With messages that arrive after it was created.</summary>
    New = 2,

    /// <summary>With a given sequence.</summary>
    ByStartSequence = 3,

    /// <summary>With a given time.</summary>
    ByStartTime = 4,

    /// <summary>With the newest message of each subject.</summary>
    LastPerSubject = 5,
}

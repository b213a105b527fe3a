namespace Course.Helpers;

/// <summary>What can be wrong with a patient.</summary>
public enum Diagnosis
{
    /// <summary>No diagnosis yet.</summary>
    Unknown,

    /// <summary>The stream that the program names was never created.</summary>
    StreamNotCreated,

    /// <summary>A restart takes the messages.</summary>
    StoredInMemory,

    /// <summary>A limit is reached, and new messages are refused.</summary>
    StreamFull,

    /// <summary>The consumer begins with what comes after it.</summary>
    DeliverPolicyNew,

    /// <summary>The consumer's filter matches nothing that is published.</summary>
    WrongFilter,

    /// <summary>The server forgets the consumer when it is idle.</summary>
    NotDurable,

    /// <summary>Messages come again before they can be done.</summary>
    RedeliveryStorm,

    /// <summary>One message can never be handled, and comes for ever.</summary>
    PoisonMessage,
}

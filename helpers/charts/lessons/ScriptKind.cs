namespace Course.Helpers;

/// <summary>What is done to all streams alike.</summary>
public enum ScriptKind
{
    /// <summary>Messages are published.</summary>
    Published,

    /// <summary>A consumer is created.</summary>
    Created,

    /// <summary>A consumer acks messages.</summary>
    Acked,

    /// <summary>A consumer is deleted.</summary>
    Deleted,
}

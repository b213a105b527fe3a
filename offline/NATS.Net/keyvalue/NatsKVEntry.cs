using NATS.Client.Core;

namespace NATS.Client.KeyValueStore;

/// <summary>One value of a key.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Bucket">Name of the bucket.</param>
/// <param name="Key">The key.</param>
public readonly record struct NatsKVEntry<T>(string Bucket, string Key)
{
    /// <summary>Name of the bucket.</summary>
    public string Bucket { get; init; } = Bucket;

    /// <summary>The key.</summary>
    public string Key { get; init; } = Key;

    /// <summary>The value.</summary>
    public T? Value { get; init; }

    /// <summary>The revision: the sequence in the stream.</summary>
    public ulong Revision { get; init; }

    /// <summary>How many entries come after it in a watch.</summary>
    public ulong Delta { get; init; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Whether the key was set, deleted or purged.</summary>
    public NatsKVOperation Operation { get; init; }

    /// <summary>What was wrong with the value when it was read; null if nothing.</summary>
    public NatsException? Error { get; init; }

    /// <summary>Throws if the entry is an error.</summary>
    public void EnsureSuccess()
    {
        if (Error is not null) throw Error;
    }
}

/// <summary>What happened to a key.</summary>
public enum NatsKVOperation
{
    /// <summary>It was set.</summary>
    Put,

    /// <summary>It was deleted.</summary>
    Del,

    /// <summary>It was deleted with its history.</summary>
    Purge,
}

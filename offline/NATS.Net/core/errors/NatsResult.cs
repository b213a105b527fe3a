namespace NATS.Client.Core;

/// <summary>The outcome of an operation that has no value: success, or an error that was not thrown.</summary>
public readonly struct NatsResult
{
    private readonly Exception? error;

    /// <summary>Makes a success.</summary>
    public NatsResult() => error = null;

    /// <summary>Makes a failure.</summary>
    public NatsResult(Exception error) => this.error = error;

    /// <summary>A success.</summary>
    public static NatsResult Default => new();

    /// <summary>The error; throws <see cref="InvalidOperationException"/> if there is none.</summary>
    public Exception Error => error ?? throw new InvalidOperationException("Result error is not set");

    /// <summary>Whether there is no error.</summary>
    public bool Success => error == null;

    /// <summary>Makes a failure.</summary>
    public static implicit operator NatsResult(Exception error) => new(error);
}

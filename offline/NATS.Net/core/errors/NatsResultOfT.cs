namespace NATS.Client.Core;

/// <summary>The outcome of an operation: a value, or an error that was not thrown.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct NatsResult<T>
{
    private readonly T? value;
    private readonly Exception? error;

    /// <summary>Makes a success.</summary>
    public NatsResult(T value)
    {
        this.value = value;
        error = null;
    }

    /// <summary>Makes a failure.</summary>
    public NatsResult(Exception error)
    {
        value = default;
        this.error = error;
    }

    /// <summary>The value; throws <see cref="InvalidOperationException"/> if there is none.</summary>
    public T Value => value ?? throw new InvalidOperationException("Result value is not set");

    /// <summary>The error; throws <see cref="InvalidOperationException"/> if there is none.</summary>
    public Exception Error => error ?? throw new InvalidOperationException("Result error is not set");

    /// <summary>Whether there is no error.</summary>
    public bool Success => error == null;

    /// <summary>Makes a success.</summary>
    public static implicit operator NatsResult<T>(T value) => new(value);

    /// <summary>Makes a failure.</summary>
    public static implicit operator NatsResult<T>(Exception error) => new(error);
}

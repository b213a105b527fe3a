using Microsoft.FSharp.Core;

namespace Plotly.NET.CSharp;

/// <summary>A value or its absence; converts from the value, so that an argument is given as it is.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value, if there is one.</param>
/// <param name="IsSome">Whether there is one.</param>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    /// <summary>Takes a value as given.</summary>
    public static implicit operator Optional<T>(T Value) => new(Value, true);

    internal object? OrNull => IsSome ? Value : null;

    internal FSharpOption<T>? ToOption() => IsSome ? FSharpOption<T>.Some(Value) : null;
}

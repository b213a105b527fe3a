using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Kernels;

/// <summary>What <c>course kernel</c> says beside the events of its cells.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(InputRequested), "inputRequested")]
[JsonDerivedType(typeof(Stuck), "stuck")]
public abstract record KernelNotice
{
    private KernelNotice() { }

    /// <summary>Warmed up: the first cell and the first key will be answered at once.</summary>
    public sealed record Ready : KernelNotice;

    /// <summary>The running cell waits for <see cref="KernelRequest.Input"/>.</summary>
    /// <param name="Prompt">The question.</param>
    /// <param name="IsPassword">Whether the answer must not be shown.</param>
    public sealed record InputRequested(string Prompt, bool IsPassword) : KernelNotice;

    /// <summary>A stopped cell could not be ended: this process runs no further one and must be replaced.</summary>
    public sealed record Stuck : KernelNotice;

    /// <summary>One line, without its end.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, KernelJson.Context.KernelNotice);
}

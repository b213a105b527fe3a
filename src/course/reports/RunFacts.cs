namespace Course.Reports;

/// <summary>What holds for all notebooks of a run.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Server">The server in a few words, such as "nats-server 2.15.1"; null where none was used.</param>
public sealed record RunFacts(DateTimeOffset Started, string? Server = null);

#nullable disable
namespace Course.Helpers;

/// <summary>The balances after one event.</summary>
public sealed record AccountState(ulong Seq, DateTimeOffset Stored, Dictionary<string, decimal> Balances);

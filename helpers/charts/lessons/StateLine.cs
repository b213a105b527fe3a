namespace Course.Helpers;

/// <summary>One way to come to a state: what it says after each event.</summary>
public sealed record StateLine(string Name, string Account, IReadOnlyList<AccountState> States)
{
    internal IReadOnlyList<double> Values { get; } = [.. States.Select(state => (double)state.Balances.GetValueOrDefault(Account))];
}

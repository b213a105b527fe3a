#nullable disable
namespace Course.Helpers;

/// <summary>One job in one worker's hands; To is null where the worker never finished it.</summary>
public sealed record JobTurn(string Worker, int Job, int Attempt, double From, double? To = null);

namespace Course.Helpers;

/// <summary>One way of keeping a message, and how long one took.</summary>
public sealed record TimedWay(string Way, double Milliseconds);

namespace Course.Helpers;

/// <summary>
/// One thing that can fill up; Limit is 0 or less where none is set. Reserved is promised to streams, and not used yet.
/// </summary>
public sealed record UsageRow(string Name, double Used, double Limit, Func<double, string> Write, double Reserved = 0)
{
    /// <summary>Whether there is a limit.</summary>
    public bool IsLimited => Limit > 0;

    /// <summary>How much of it is gone: what is reserved is gone for others, so it is what counts.</summary>
    public string Text =>
        $"{(Reserved > Used ? $"{Write(Reserved)} reserved" : Write(Used))} {(IsLimited ? $"of {Write(Limit)}" : "(no limit)")}";
}

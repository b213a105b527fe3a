namespace NATS.Client.Core;

/// <summary>What the parser found at the start of its input.</summary>
internal enum ParseStatus
{
    NeedMore,
    Frame,
    Violation,
}

/// <summary>
/// The parser's answer: consumed up to <see cref="Consumed"/> when there is a frame, else how many bytes must be there at least,
/// or what broke the protocol.
/// </summary>
internal readonly record struct ParseResult(ParseStatus Status, SequencePosition Consumed, long Needed, string? Violation)
{
    public static ParseResult More(long needed) => new(ParseStatus.NeedMore, default, needed, null);

    public static ParseResult Frame(SequencePosition consumed) => new(ParseStatus.Frame, consumed, 0, null);

    public static ParseResult Broken(string violation) => new(ParseStatus.Violation, default, 0, violation);
}

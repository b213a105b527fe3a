using System.Buffers;

namespace NATS.Client.Core;

/// <summary>Refuses subjects that would break the protocol.</summary>
internal static class SubjectValidator
{
    private static readonly SearchValues<char> Whitespace = SearchValues.Create(" \t\r\n");

    public static void CheckSubject(string? subject)
    {
        if (string.IsNullOrEmpty(subject) || subject.AsSpan().ContainsAny(Whitespace)) throw new NatsException("Subject is invalid.");
    }

    public static void CheckReplyTo(string? replyTo)
    {
        if (replyTo is not null) CheckSubject(replyTo);
    }

    public static void CheckQueueGroup(string? queueGroup)
    {
        if (queueGroup is not null && (queueGroup.Length == 0 || queueGroup.AsSpan().ContainsAny(Whitespace)))
            throw new NatsException("Queue group is invalid.");
    }
}

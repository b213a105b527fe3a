using NATS.Client.Core;

namespace NATS.Client.JetStream;

/// <summary>What a status of the server means for a pull subscription.</summary>
internal static class ConsumerStatus
{
    private static readonly string[] TerminalTexts =
    [
        "Exceeded MaxRequestBatch",
        "Exceeded MaxRequestExpires",
        "Exceeded MaxRequestMaxBytes",
        "Consumer is push based",
        "Exceeded MaxWaiting",
    ];

    /// <summary>Whether nothing more can come after this status.</summary>
    public static bool IsTerminal(NatsHeaders status) => status.Code is 400 or 404
        || (status.Code == 409 && (status.Message is NatsHeaders.Messages.ConsumerDeleted or NatsHeaders.Messages.ConsumerIsPushBased
            || TerminalTexts.Any(text => status.MessageText.StartsWith(text, StringComparison.OrdinalIgnoreCase))));

    public static bool IsLeadershipChange(NatsHeaders status) =>
        status.Code == 409 && status.MessageText.Equals("Leadership Change", StringComparison.OrdinalIgnoreCase);

    public static bool IsHeartbeat(NatsHeaders status) => status is { Code: 100, Message: NatsHeaders.Messages.IdleHeartbeat };

    public static bool IsTimeout(NatsHeaders status) => status is { Code: 408, Message: NatsHeaders.Messages.RequestTimeout };

    public static bool IsTooLarge(NatsHeaders status) => status is { Code: 409, Message: NatsHeaders.Messages.MessageSizeExceedsMaxBytes };

    public static NatsJSProtocolException ToException(NatsHeaders status) => new(status.Code, status.Message, status.MessageText);

    public static NatsJSProtocolNotification ToNotification(NatsHeaders status) =>
        new("Unhandled protocol message", status.Code, status.MessageText);
}

#nullable disable
namespace Course.Helpers;

/// <summary>What the server published about one message: Kind is the end of its type, such as consumer_ack, nak or max_deliver.</summary>
public sealed record ServerEvent(double Seconds, string Kind, ulong StreamSeq, int Deliveries);

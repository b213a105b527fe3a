#nullable disable
namespace Course.Helpers;

/// <summary>One way of consuming, and what happened to each order there.</summary>
public sealed record DeliveryPanel(string Title, IReadOnlyList<LaneEvent> Events);

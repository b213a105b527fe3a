#nullable disable
namespace Course.Helpers;

/// <summary>What one way of working made of the same payments.</summary>
public sealed record OnceResult(string Way, int Sent, int Stored, int Booked);

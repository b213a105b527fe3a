#nullable disable
namespace Course.Helpers;

/// <summary>One message in one row: what was stored (LaneKind.Published), or what a consumer delivered (LaneKind.Delivered); seconds since the row began.</summary>
public sealed record RowMark(string Row, LaneKind Kind, ulong StreamSeq, double Seconds = 0);

namespace Course.Helpers;

/// <summary>
/// One message in one row: what was stored (LaneKind.Published), or what a consumer delivered (LaneKind.Delivered); seconds since the
/// row began.
/// </summary>
public sealed record RowMark(string Row, LaneKind Kind, ulong StreamSeq, double Seconds = 0);

/// <summary>One way of consuming, and what happened to each order there.</summary>
public sealed record DeliveryPanel(string Title, IReadOnlyList<LaneEvent> Events);

/// <summary>
/// Something that was done to all streams alike; seconds since the script began. Text is a word beside the mark, such as how many.
/// </summary>
public sealed record ScriptEvent(double Seconds, string Who, ScriptKind Kind, string Text = "");

/// <summary>How many messages one stream held, and when.</summary>
public sealed record PolicyLine(string Policy, IReadOnlyList<(double Seconds, long Messages)> Points);

/// <summary>What one way of working made of the same payments.</summary>
public sealed record OnceResult(string Way, int Sent, int Stored, int Booked);

/// <summary>The balances after one event.</summary>
public sealed record AccountState(ulong Seq, DateTimeOffset Stored, Dictionary<string, decimal> Balances);

/// <summary>One job in one worker's hands; To is null where the worker never finished it.</summary>
public sealed record JobTurn(string Worker, int Job, int Attempt, double From, double? To = null);

/// <summary>Which of the jobs are in one place after one step.</summary>
public sealed record JobPlace(string Step, string Place, IReadOnlyCollection<int> Jobs);

/// <summary>One try of one setting: messages finished per second, and how many were handled again.</summary>
public sealed record TuningResult(string Setting, int Messages, double PerSecond, int Duplicates);

namespace Course.Player.Gate;

/// <summary>A log that strangers cannot flood: so many lines a minute, and how many more there were.</summary>
/// <param name="log">Takes a line.</param>
/// <param name="time">What the time is.</param>
internal sealed class CappedLog(Action<string> log, TimeProvider time)
{
    /// <summary>Lines a minute.</summary>
    public const int Most = 30;

    private readonly Lock _gate = new();
    private long _minute;
    private int _lines;

    /// <summary>Writes a line, or counts it.</summary>
    public void Write(string line)
    {
        lock (_gate)
        {
            var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
            if (minute != _minute)
            {
                if (_lines > Most)
                    log($"refused {_lines - Most} more in that minute");
                (_minute, _lines) = (minute, 0);
            }
            if (_lines++ < Most)
                log(line);
        }
    }
}

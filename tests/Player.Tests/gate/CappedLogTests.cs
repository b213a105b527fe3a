using Course.Player.Gate;

namespace Player.Tests.Gate;

/// <summary>A terminal that strangers write to.</summary>
public class CappedLogTests
{
    [Fact]
    public void A_flood_is_cut_and_its_rest_is_counted_in_the_next_minute()
    {
        var (lines, clock) = (new List<string>(), new Clock());
        var log = new CappedLog(lines.Add, clock);
        for (var i = 0; i < 1000; i++)
            log.Write($"refused {i}");
        Assert.Equal(CappedLog.Most, lines.Count);
        clock.Now += TimeSpan.FromMinutes(1);
        log.Write("refused again");
        Assert.Equal([$"refused {1000 - CappedLog.Most} more in that minute", "refused again"], lines.Skip(CappedLog.Most));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

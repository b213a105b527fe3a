using NATS.Client.Core;

namespace NATS.Client.JetStream;

/// <summary>How much of what was asked for is still to come; tells when to ask for more.</summary>
internal sealed class PendingCount(PullSettings settings)
{
    private readonly Lock gate = new();
    private long msgs = settings.MaxMsgs;
    private long bytes = settings.MaxBytes;

    private bool CountsBytes => settings.MaxBytes > 0;

    /// <summary>Counts a message.</summary>
    public void Take(int size)
    {
        lock (gate)
        {
            msgs = Math.Max(0, msgs - 1);
            if (CountsBytes) bytes = Math.Max(0, bytes - size);
        }
    }

    /// <summary>Counts what the server will not deliver, because a request ended early.</summary>
    public void TakeUnfilled(NatsHeaders status)
    {
        var header = CountsBytes ? "Nats-Pending-Bytes" : "Nats-Pending-Messages";
        if (!status.TryGetLastValue(header, out var text) || !long.TryParse(text, out var unfilled)) return;
        lock (gate)
        {
            if (CountsBytes) bytes = Math.Max(0, bytes - unfilled);
            else msgs = Math.Max(0, msgs - unfilled);
        }
    }

    /// <summary>As if everything asked for were still to come.</summary>
    public void Reset() => Set(settings.MaxMsgs, settings.MaxBytes);

    /// <summary>As if nothing were to come any more.</summary>
    public void Clear() => Set(0, 0);

    /// <summary>What to ask for now; null while enough is to come. Counts it as asked for.</summary>
    public (long Msgs, long Bytes)? TakeRequest()
    {
        lock (gate)
        {
            if (CountsBytes ? bytes > settings.ThresholdBytes : msgs > settings.ThresholdMsgs || msgs >= settings.MaxMsgs) return null;
            var request = CountsBytes ? (settings.MaxMsgs, settings.MaxBytes - bytes) : (settings.MaxMsgs - msgs, 0);
            (msgs, bytes) = (settings.MaxMsgs, settings.MaxBytes);
            return request;
        }
    }

    private void Set(long newMsgs, long newBytes)
    {
        lock (gate)
            (msgs, bytes) = (newMsgs, newBytes);
    }
}

namespace NATS.Net.Tests;

/// <summary>Waits for conditions.</summary>
public static class Waits
{
    /// <summary>How long a test waits for what must come: far longer than a busy machine needs, since only a failure waits it out.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>How long a pull may wait that ends when it is filled or when nothing is there.</summary>
    public static readonly TimeSpan Pull = TimeSpan.FromSeconds(30);

    /// <summary>Waits until a condition holds; says which one when it does not.</summary>
    public static async Task UntilAsync(string reason, Func<ValueTask<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException($"Waited {Limit} in vain until {reason}.");
            await Task.Delay(10);
        }
    }

    /// <summary>Reads all of a sequence that ends by itself.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }

    /// <summary>Reads the first items of an endless sequence.</summary>
    public static async Task<List<T>> TakeAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> items, int count, Func<T, ValueTask>? each = null)
    {
        using var stop = new CancellationTokenSource(Limit);
        var all = new List<T>();
        await foreach (var item in items(stop.Token))
        {
            all.Add(item);
            if (each is not null) await each(item);
            if (all.Count == count) break;
        }

        return all.Count == count ? all : throw new TimeoutException($"Only {all.Count} of {count} came within {Limit}.");
    }
}

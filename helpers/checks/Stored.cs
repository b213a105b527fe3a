namespace Course.Helpers;

/// <summary>What a stream holds, read by a consumer that leaves no trace.</summary>
internal static class Stored
{
    private const int Most = 100;

    /// <summary>The stream's messages in order, a hundred at most.</summary>
    public static async Task<List<INatsJSMsg<T>>> MessagesAsync<T>(INatsJSStream stream)
    {
        var found = new List<INatsJSMsg<T>>();
        var reader = await stream.CreateOrderedConsumerAsync();
        await foreach (var msg in reader.FetchNoWaitAsync<T>(new NatsJSFetchOpts { MaxMsgs = Most }))
            found.Add(msg);
        return found;
    }

    /// <summary>The id that a message was published with, or null.</summary>
    public static string? IdOf<T>(INatsJSMsg<T> msg) => msg.Headers is { } headers && headers.TryGetLastValue("Nats-Msg-Id", out var id) ? id : null;
}

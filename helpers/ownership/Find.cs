namespace Course.Helpers;

/// <summary>Looks for a stream or a consumer that need not be there.</summary>
public static class Find
{
    /// <summary>The stream, or null where there is none.</summary>
    public static async Task<INatsJSStream?> StreamAsync(INatsJSContext js, string name, CancellationToken cancel = default)
    {
        try
        {
            return await js.GetStreamAsync(name, cancellationToken: cancel);
        }
        catch (NatsJSApiException e) when (e.Error.ErrCode == 10059)
        {
            return null;
        }
    }

    /// <summary>The consumer, or null where there is no such stream or consumer.</summary>
    public static async Task<INatsJSConsumer?> ConsumerAsync(INatsJSContext js, string stream, string name)
    {
        try
        {
            return await js.GetConsumerAsync(stream, name);
        }
        catch (NatsJSApiException e) when (e.Error.ErrCode is 10059 or 10014)
        {
            return null;
        }
    }
}

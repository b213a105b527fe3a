// The course's mark, and a clean-up that touches nothing without it.

static class Ownership
{
    /// How the description of everything the course makes begins.
    public const string Prefix = "jetstream-course: ";

    /// The description for what one lesson makes, such as "lesson 2".
    public static string MarkFor(string lesson) => $"{Prefix}{lesson}, safe to delete";

    public static bool IsOurs(string description) => description != null && description.StartsWith(Prefix, StringComparison.Ordinal);

    /// Fails, naming the thing, unless it carries the mark.
    public static void Demand(string kind, string name, string description)
    {
        if (!IsOurs(description))
            throw new NotOursException(Wording.NotOurs(kind, name, description, Prefix));
    }
}

/// Something on the server has a name or subject that the course needs, and is not the course's.
class NotOursException(string message) : Exception(message);

static class CleanUp
{
    /// Removes what an earlier run left of a stream; refuses a stream, or another owner of its subject, without the mark.
    public static async Task StartFreshAsync(INatsJSContext js, string stream, string subject)
    {
        await RefuseForeignAsync(js, stream, subject);
        await DeleteAsync(js, stream);
        await foreach (var other in js.ListStreamsAsync(subject))
            await other.DeleteAsync();
    }

    /// Fails if a stream without the mark has this name, or stores some of these subjects.
    public static async Task RefuseForeignAsync(INatsJSContext js, string stream, string subject)
    {
        var sameName = await Find.StreamAsync(js, stream);
        if (sameName != null)
            Ownership.Demand("stream", stream, sameName.Info.Config.Description);
        await foreach (var other in js.ListStreamsAsync(subject))
        {
            if (!Ownership.IsOurs(other.Info.Config.Description))
                throw new NotOursException(Wording.SubjectTaken(subject, other.Info.Config.Name));
        }
    }

    /// Deletes the course's streams of these names and says so; absent ones are no fault, a foreign one fails after the rest.
    public static async Task DeleteStreamsAsync(INatsJSContext js, params string[] streams)
    {
        var deleted = new List<string>();
        var refused = new List<string>();
        foreach (var name in streams)
        {
            try
            {
                if (await DeleteAsync(js, name))
                    deleted.Add(name);
            }
            catch (NotOursException e)
            {
                refused.Add(e.Message);
            }
        }
        Console.WriteLine(Wording.Deleted(deleted));
        if (refused.Count > 0)
            throw new NotOursException(string.Join("\n", refused));
    }

    /// Deletes all streams that carry one lesson's mark, such as "lesson 2", and says so.
    public static async Task DeleteMarkedAsync(INatsJSContext js, string lesson)
    {
        var marked = new List<string>();
        await foreach (var stream in js.ListStreamsAsync())
            if (stream.Info.Config.Description == Ownership.MarkFor(lesson))
                marked.Add(stream.Info.Config.Name);
        await DeleteStreamsAsync(js, marked.ToArray());
    }

    /// Removes the messages of one of the course's streams and returns how many they were.
    public static async Task<long> PurgeStreamAsync(INatsJSContext js, string stream)
    {
        var found = await js.GetStreamAsync(stream);
        Ownership.Demand("stream", stream, found.Info.Config.Description);
        return (await found.PurgeAsync(new StreamPurgeRequest())).Purged;
    }

    /// Deletes a consumer that carries the mark, if it is there.
    public static async Task DeleteConsumerAsync(INatsJSContext js, string stream, string consumer)
    {
        var found = await Find.ConsumerAsync(js, stream, consumer);
        if (found == null)
            return;
        Ownership.Demand("consumer", consumer, found.Info.Config.Description);
        await js.DeleteConsumerAsync(stream, consumer);
    }

    static async Task<bool> DeleteAsync(INatsJSContext js, string name)
    {
        var stream = await Find.StreamAsync(js, name);
        if (stream == null)
            return false;
        Ownership.Demand(KindOf(name), name, stream.Info.Config.Description);
        return await stream.DeleteAsync();
    }

    // Buckets are streams with a prefix of their own.
    static string KindOf(string stream) =>
        stream.StartsWith("KV_") ? "key-value bucket (stream)" : stream.StartsWith("OBJ_") ? "object store (stream)" : "stream";
}

static class Find
{
    /// The stream, or null where there is none.
    public static async Task<INatsJSStream> StreamAsync(INatsJSContext js, string name)
    {
        try
        {
            return await js.GetStreamAsync(name);
        }
        catch (NatsJSApiException e) when (e.Error.ErrCode == 10059)
        {
            return null;
        }
    }

    /// The consumer, or null where there is no such stream or consumer.
    public static async Task<INatsJSConsumer> ConsumerAsync(INatsJSContext js, string stream, string name)
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

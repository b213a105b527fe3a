namespace Course.Helpers;

/// <summary>A clean-up that touches nothing without the course's mark.</summary>
public static class CleanUp
{
    /// <summary>
    /// Removes what an earlier run left of a stream; refuses a stream, or another owner of its subject, without the mark.
    /// </summary>
    public static async Task StartFreshAsync(INatsJSContext js, string stream, string subject)
    {
        await RefuseForeignAsync(js, stream, subject);
        await DeleteAsync(js, stream);
        await foreach (var other in js.ListStreamsAsync(subject))
            await other.DeleteAsync();
    }

    /// <summary>Fails if a stream without the mark has this name, or stores some of these subjects.</summary>
    public static async Task RefuseForeignAsync(INatsJSContext js, string stream, string subject)
    {
        var sameName = await Find.StreamAsync(js, stream);
        if (sameName != null)
            Ownership.Demand(sameName.Info.Config);
        await foreach (var other in js.ListStreamsAsync(subject))
        {
            if (Ownership.LessonOf(other.Info.Config) == null)
                throw new NotOursException(Wording.SubjectTaken(subject, other.Info.Config.Name!));
        }
    }

    /// <summary>
    /// Deletes the course's streams of these names and says so; absent ones are no fault, a foreign one fails after the rest.
    /// </summary>
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

    /// <summary>Deletes all streams that carry one lesson's mark, such as "lesson 2", and says so.</summary>
    public static async Task DeleteMarkedAsync(INatsJSContext js, string lesson)
    {
        var marked = new List<string>();
        await foreach (var stream in js.ListStreamsAsync())
            if (Ownership.LessonOf(stream.Info.Config) == lesson)
                marked.Add(stream.Info.Config.Name!);
        await DeleteStreamsAsync(js, [.. marked]);
    }

    /// <summary>Deletes a consumer of a stream that carries the mark, if it is there.</summary>
    public static async Task DeleteConsumerAsync(INatsJSContext js, string stream, string consumer)
    {
        if (await Find.ConsumerAsync(js, stream, consumer) == null)
            return;
        Ownership.Demand((await js.GetStreamAsync(stream)).Info.Config);
        await js.DeleteConsumerAsync(stream, consumer);
    }

    private static async Task<bool> DeleteAsync(INatsJSContext js, string name)
    {
        var stream = await Find.StreamAsync(js, name);
        if (stream == null)
            return false;
        Ownership.Demand(stream.Info.Config);
        return await stream.DeleteAsync();
    }
}

namespace Course.Helpers;

/// <summary>The course's mark: the metadata of each stream and bucket that it made say which lesson did, and nothing else is touched.</summary>
public static class Ownership
{
    /// <summary>The key of the mark in a stream's metadata.</summary>
    public const string Key = "jetstream-course";

    /// <summary>The lesson that made a stream, such as "lesson 2"; null where the course did not.</summary>
    public static string? LessonOf(StreamConfig config) => config.Metadata?.TryGetValue(Key, out var lesson) == true ? lesson : null;

    /// <summary>The configuration with a lesson's mark.</summary>
    internal static StreamConfig Mark(StreamConfig config, string lesson) => config with
    {
        Metadata = new Dictionary<string, string>(config.Metadata ?? new Dictionary<string, string>()) { [Key] = lesson },
    };

    /// <summary>Fails, naming the stream, unless it carries the mark.</summary>
    public static void Demand(StreamConfig stream)
    {
        if (LessonOf(stream) == null)
            throw new NotOursException(Wording.NotOurs(KindOf(stream.Name!), stream.Name!, Key));
    }

    // Buckets are streams with a prefix of their own.
    private static string KindOf(string stream) =>
        stream.StartsWith("KV_", StringComparison.Ordinal) ? "key-value bucket (stream)"
        : stream.StartsWith("OBJ_", StringComparison.Ordinal) ? "object store (stream)"
        : "stream";
}

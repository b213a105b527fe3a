using System.Text.Json.Serialization;

namespace Course.Player.Watch;

/// <summary>What the server panel is told.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Account), "account")]
[JsonDerivedType(typeof(Advisory), "advisory")]
[JsonDerivedType(typeof(Lost), "lost")]
internal abstract record WatchMessage
{
    /// <summary>All that the account holds.</summary>
    internal sealed record Account(IReadOnlyList<StreamView> Streams, ServerView Server) : WatchMessage;

    /// <summary>The server reports something that happened.</summary>
    internal sealed record Advisory(string Time, string Kind, string? Stream, string? Consumer, string Text) : WatchMessage;

    /// <summary>The server does not answer.</summary>
    internal sealed record Lost(string Reason) : WatchMessage;
}

/// <summary>The server.</summary>
internal sealed record ServerView(string Name, string Version, string Url);

/// <summary>A stream.</summary>
internal sealed record StreamView(
    string Name, IReadOnlyList<string> Subjects, long Messages, long Bytes, ulong FirstSeq, ulong LastSeq, bool IsCourse, IReadOnlyList<ConsumerView> Consumers);

/// <summary>A consumer. AckFloor and Delivered are stream sequences.</summary>
internal sealed record ConsumerView(string Name, ulong Pending, int AckPending, int Redelivered, ulong AckFloor, ulong Delivered, bool IsPush);

using System.Text.Json.Serialization;

namespace Course.Player.Watch;

/// <summary>What the server panel is told.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Account), "account")]
[JsonDerivedType(typeof(Advisory), "advisory")]
[JsonDerivedType(typeof(Lost), "lost")]
[JsonDerivedType(typeof(Messages), "messages")]
[JsonDerivedType(typeof(Unread), "unread")]
internal abstract record WatchMessage
{
    /// <summary>All that the account holds.</summary>
    internal sealed record Account(IReadOnlyList<StreamView> Streams, ServerView Server) : WatchMessage;

    /// <summary>The server reports something that happened.</summary>
    internal sealed record Advisory(string Time, string Kind, string? Stream, string? Consumer, string Text) : WatchMessage;

    /// <summary>The server does not answer.</summary>
    internal sealed record Lost(string Reason) : WatchMessage;

    /// <summary>A page of a stream's messages, for the panel that has asked.</summary>
    /// <param name="Request">The panel's number.</param>
    /// <param name="Stream">The stream's name.</param>
    /// <param name="FirstSeq">The stream's first sequence.</param>
    /// <param name="LastSeq">The stream's last sequence.</param>
    /// <param name="From">The page's first sequence, whether a message is there or not.</param>
    /// <param name="To">The page's last sequence.</param>
    /// <param name="Items">All that is stored between them, the oldest first.</param>
    internal sealed record Messages(int Request, string Stream, ulong FirstSeq, ulong LastSeq, ulong From, ulong To, IReadOnlyList<MessageView> Items) : WatchMessage;

    /// <summary>A page that could not be read.</summary>
    /// <param name="Request">The panel's number.</param>
    /// <param name="Reason">Why, in sentences.</param>
    internal sealed record Unread(int Request, string Reason) : WatchMessage;
}

/// <summary>The server.</summary>
internal sealed record ServerView(string Name, string Version, string Url);

/// <summary>A stream. Lesson is the course's mark, which says who made it, such as "lesson 2"; null where the course did not.</summary>
internal sealed record StreamView(
    string Name, IReadOnlyList<string> Subjects, long Messages, long Bytes, ulong FirstSeq, ulong LastSeq, string? Lesson, IReadOnlyList<ConsumerView> Consumers);

/// <summary>A consumer. AckFloor and Delivered are stream sequences.</summary>
internal sealed record ConsumerView(string Name, ulong Pending, int AckPending, int Redelivered, ulong AckFloor, ulong Delivered, bool IsPush);

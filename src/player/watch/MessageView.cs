namespace Course.Player.Watch;

/// <summary>A stored message, as the panel shows it.</summary>
/// <param name="Seq">Its sequence in the stream.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Time">When the server stored it.</param>
/// <param name="Size">Bytes of the whole body.</param>
/// <param name="Headers">The first of its headers.</param>
/// <param name="MoreHeaders">How many headers are left out.</param>
/// <param name="Body">The body, or its head.</param>
internal sealed record MessageView(
    ulong Seq, string Subject, DateTimeOffset Time, int Size, IReadOnlyList<HeaderView> Headers, int MoreHeaders, BodyView Body);

/// <summary>A header. A name that comes twice is two of them.</summary>
internal sealed record HeaderView(string Name, string Value);

/// <summary>A message's body.</summary>
/// <param name="Kind">empty, json, text or bytes.</param>
/// <param name="Text">JSON with indents, the text, or bytes as hex.</param>
/// <param name="Shown">How many bytes of the body this is.</param>
internal sealed record BodyView(string Kind, string Text, int Shown);

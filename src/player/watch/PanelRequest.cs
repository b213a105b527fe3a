using System.Text.Json;

namespace Course.Player.Watch;

/// <summary>What a server panel asks for: one page of a stream's messages.</summary>
/// <param name="Request">The panel's number, which the answer names.</param>
/// <param name="Stream">The stream's name.</param>
/// <param name="UpTo">The page's last sequence; null for the newest page, or where <paramref name="From"/> says where it begins.</param>
/// <param name="From">The page's first sequence; null where it is read back from its end.</param>
internal sealed record PanelRequest(int Request, string Stream, ulong? UpTo = null, ulong? From = null)
{
    /// <summary>Reads a message; null where it is none, or lacks a part.</summary>
    public static PanelRequest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PlayerJson.Default.PanelRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

namespace Testing;

/// <summary>How a test looks at a page.</summary>
/// <param name="Width">Viewport width in CSS pixels.</param>
/// <param name="Height">Viewport height in CSS pixels.</param>
/// <param name="Dark">Whether the reader prefers a dark page.</param>
/// <param name="ReducedMotion">Whether the reader asked for less motion.</param>
/// <param name="JavaScript">Whether scripts run.</param>
/// <param name="Anywhere">Whether the page may ask other servers, as in a test of what they learn.</param>
public sealed record ChromiumView(
    int Width = 1280,
    int Height = 900,
    bool Dark = false,
    bool ReducedMotion = false,
    bool JavaScript = true,
    bool Anywhere = false)
{
    /// <summary>A phone held upright.</summary>
    public static ChromiumView Phone { get; } = new(360, 740);
}

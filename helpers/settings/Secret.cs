namespace Course.Helpers;

/// <summary>A password that no output shows by accident.</summary>
public sealed class Secret(string text)
{
    /// <summary>The password itself.</summary>
    public string Reveal() => text;

    /// <inheritdoc/>
    public override string ToString() => "(hidden)";
}

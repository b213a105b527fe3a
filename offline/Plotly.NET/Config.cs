namespace Plotly.NET;

/// <summary>How plotly.js behaves. Its properties carry plotly.js's names.</summary>
public class Config : DynamicObj.DynamicObj
{
    private static readonly string[] Collections = ["modeBarButtonsToRemove", "modeBarButtonsToAdd", "modeBarButtons"];

    /// <summary>Sets the second config's properties on the first and returns it; lists of buttons are appended.</summary>
    public static Config combine(Config first, Config second) => first.CombinedWith(second, Collections);
}

namespace Plotly.NET;

/// <summary>
/// The real package's F# charts: none of them is in this subset. The name is here because a program that opens both
/// Plotly.NET and Plotly.NET.CSharp must qualify <c>Chart</c>, and should hear so from either package.
/// </summary>
public class Chart
{
    private protected Chart() { }
}

using System.Text.Json;
using Course.Servers;

namespace Course.Doctor;

/// <summary>Whether the .NET SDK that <c>global.json</c> asks for is here.</summary>
internal static class SdkCheck
{
    private const string Subject = ".NET SDK";
    private const string Fix = "Install the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    /// <summary>Asks dotnet itself, which reads <c>global.json</c>.</summary>
    public static async Task<Finding> RunAsync(Examination examination, CancellationToken cancellationToken)
    {
        if (Programs.Find("dotnet", examination.Servers) is not { } dotnet)
            return Finding.Stops(Subject, "dotnet is not on PATH", Fix);
        var asked = Asked(Path.Combine(examination.Root, "global.json"));
        var result = await Programs.RunAsync(dotnet, ["--version"], examination.Root, _limit, cancellationToken);
        return result.ExitCode == 0
            ? Finding.Ok(Subject, $"{result.Output.Trim()} (global.json asks for {asked})")
            : Finding.Stops(Subject, $"global.json asks for {asked}, and dotnet has none that fits", Fix);
    }

    private static string Asked(string path)
    {
        if (!File.Exists(path))
            return "none";
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var sdk = json.RootElement.GetProperty("sdk");
            return sdk.TryGetProperty("rollForward", out var roll) ? $"{sdk.GetProperty("version")}, {roll}" : sdk.GetProperty("version").ToString();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"what cannot be read ({error.Message})";
        }
    }
}

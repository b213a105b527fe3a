namespace Course.Helpers;

/// <summary>
/// The clinic: broken systems to diagnose. Reading on is like reading the patient's file before you have looked at the patient.
/// </summary>
public static class Clinic
{
    /// <summary>Everything that the patients bring with them.</summary>
    public static IReadOnlyList<string> Streams { get; } =
        ["CLINIC1", "CLINIC1EXTRA", "CLINIC2", "CLINIC3", "CLINIC4", "CLINIC5", "CLINIC5PARKED"];

    /// <summary>Sets the patient up as it came, whatever was done to it before, and shows what its programs have printed.</summary>
    public static async Task AdmitAsync(INatsJSContext js, int patient)
    {
        foreach (var stream in Streams.Where(s => s.StartsWith($"CLINIC{patient}", StringComparison.Ordinal)))
            await CleanUp.StartFreshAsync(js, stream, $"{stream.ToLowerInvariant()}.>");
        Console.WriteLine(await (patient switch
        {
            1 => Wards.TillAsync(js),
            2 => Wards.ArchiveAsync(js),
            3 => Wards.TwinsAsync(js),
            4 => Wards.KitchenAsync(js),
            5 => Wards.InvoicesAsync(js),
            _ => throw new ArgumentOutOfRangeException(nameof(patient), patient, "The patients are 1 to 5."),
        }));
    }
}

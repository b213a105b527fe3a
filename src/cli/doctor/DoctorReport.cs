namespace Course.Doctor;

/// <summary>Writes findings for the reader.</summary>
public static class DoctorReport
{
    private const int StateWidth = 9;

    /// <summary>A line for each finding, below it what to do; then the sum.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings)
    {
        var width = findings.Max(f => f.Subject.Length);
        foreach (var finding in findings)
        {
            output.WriteLine($"{Word(finding.State).PadRight(StateWidth)}  {finding.Subject.PadRight(width)}  {finding.Says}");
            if (finding.Fix is { } fix)
                output.WriteLine($"{new string(' ', StateWidth + width + 4)}→ {fix}");
        }
        output.WriteLine();
        output.WriteLine(Sum(findings));
    }

    /// <summary>Whether a run would work.</summary>
    public static bool CanRun(IEnumerable<Finding> findings) => !findings.Any(f => f.StopsRun);

    private static string Sum(IReadOnlyList<Finding> findings)
    {
        var stops = findings.Where(f => f.StopsRun).Select(f => f.Subject).ToList();
        return stops.Count == 0 ? "A run would work: make run" : $"A run would not work. Mend first: {string.Join(", ", stops)}.";
    }

    private static string Word(FindingState state) => state switch
    {
        FindingState.Ok => "ok",
        FindingState.Attention => "attention",
        _ => "missing",
    };
}

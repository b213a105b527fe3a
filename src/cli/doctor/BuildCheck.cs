namespace Course.Doctor;

/// <summary>What the notebooks need of what the course builds.</summary>
internal static class BuildCheck
{
    private static readonly (string Subject, string File)[] _parts =
        [("Helpers", "artifacts/helpers/Course.Helpers.dll"), ("Kernel", "artifacts/kernel/course-kernel.dll")];

    /// <summary>A line for each part.</summary>
    public static IEnumerable<Finding> Run(string root) => _parts.Select(part => File.Exists(Path.Combine(root, part.File))
        ? Finding.Ok(part.Subject, "built")
        : Finding.Missing(part.Subject, $"not built: there is no {part.File}", "make build; make run and make serve do it by themselves, VS Code does not"));
}

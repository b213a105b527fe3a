using System.Diagnostics;

namespace Testing;

/// <summary>The notebook format's own JSON schema and validator, as Debian's package python3-nbformat brings them.</summary>
public static class Nbformat
{
    // Debian's packages belong to Debian's Python, which need not be the first on PATH.
    private const string Python = "/usr/bin/python3";

    // By the schema, with ids that differ, and with texts split into lines as nbformat itself splits them.
    private const string Check = """
        import json, os, sys
        os.environ["NBFORMAT_VALIDATOR"] = "jsonschema" # it says more than the quick one
        import nbformat
        from nbformat.validator import iter_validate
        for path in sys.argv[1:]:
            with open(path, encoding="utf-8") as file:
                text = file.read()
            notebook = json.loads(text)
            version = (notebook["nbformat"], notebook["nbformat_minor"])
            faults = [f"version {version}"] if version != (4, 5) else []
            faults += [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in iter_validate(notebook, version=4, version_minor=5)]
            ids = [cell.get("id") for cell in notebook["cells"]]
            faults += [f"the id {id} twice" for id in sorted(set(ids), key=str) if ids.count(id) > 1]
            if not faults and json.loads(nbformat.writes(nbformat.reads(text, as_version=4))) != notebook:
                faults.append("nbformat would write it otherwise")
            for fault in faults:
                print(f"{path}: {fault}")
        """;

    /// <summary>Why notebooks cannot be validated on this machine; null where they can.</summary>
    public static string? Missing { get; } = IsThere() ? null : $"{Python} has no module nbformat; on Debian and Ubuntu it is the package python3-nbformat.";

    /// <summary>What the validator finds in notebooks that must be of version 4.5: a line for each fault, empty where there is none.</summary>
    /// <param name="files">The notebooks' paths.</param>
    public static async Task<string> FaultsAsync(IEnumerable<string> files) => await RunAsync(["-c", Check, .. files]);

    private static bool IsThere()
    {
        if (!File.Exists(Python)) return false;
        using var asking = Process.Start(new ProcessStartInfo(Python, ["-c", "import nbformat"]) { RedirectStandardError = true })!;
        asking.StandardError.ReadToEnd();
        asking.WaitForExit();
        return asking.ExitCode == 0;
    }

    private static async Task<string> RunAsync(IEnumerable<string> words)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return python.ExitCode == 0 ? output : throw new InvalidOperationException($"nbformat's validator ended with status {python.ExitCode}.\n{await error}");
    }
}

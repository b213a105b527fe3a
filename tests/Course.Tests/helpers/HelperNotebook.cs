using Course.Kernels;
using Course.Reports;
using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Helpers;

/// <summary>A notebook of one cell after the import of the helpers, run as a reader's is.</summary>
internal static class HelperNotebook
{
    public static async Task<NotebookRun> RunAsync(NatsServer? server, string code)
    {
        using var copy = new CourseCopy();
        const string file = "notebooks/tutorial04_jetstream/99-helpers.dib";
        copy.Write(file, $"#!csharp\n\n#!import ../../helpers/jetstream.csx\n\n#!csharp\n\n{code}\n");
        return await copy.RecordAsync(server, file);
    }

    /// <summary>What the notebook failed with.</summary>
    public static async Task<string> FailureAsync(NatsServer? server, string code)
    {
        var run = await RunAsync(server, code);
        return run.Cells.Select(c => c.Outcome).OfType<CellOutcome.Failed>().ToList() is [var failed]
            ? failed.Errors[0].Message
            : throw new Xunit.Sdk.XunitException($"One cell should fail. The run ended so: {string.Join(", ", run.Cells.Select(c => c.Outcome))}");
    }
}

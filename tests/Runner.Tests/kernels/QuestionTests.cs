using Course.Kernels;
using Testing;

namespace Runner.Tests.Kernels;

public class QuestionTests
{
    private const string Faulty = "int y = ;";

    // The engine ends the older of two diagnoses, and one that meets a hover, as if the source had no faults.
    [Fact]
    public async Task Every_diagnosis_is_answered_whatever_else_is_asked_at_the_same_time()
    {
        await using var kernel = KernelClient.Start(EngineProgram.Own(RepositoryPaths.Root), Path.GetTempPath(), new Dictionary<string, string>());
        await kernel.OpenAsync(Path.Combine(Path.GetTempPath(), "questions.dib"));
        var diagnoses = new List<Task<IReadOnlyList<EngineMessage>>>();
        var hovers = new List<Task<IReadOnlyList<EngineMessage>>>();

        for (var i = 0; i < 20; i++)
        {
            diagnoses.Add(kernel.AskAsync(EngineCommand.About(EngineCommand.Diagnosis, Faulty, 0, 0)));
            hovers.Add(kernel.AskAsync(EngineCommand.About("RequestHoverText", Faulty, 0, 1)));
        }

        Assert.All(await Task.WhenAll(diagnoses), events => Assert.Contains(events, e => e.Type == "DiagnosticsProduced"));
        Assert.All(await Task.WhenAll(hovers), events => Assert.Contains(events, e => e.Type == "HoverTextProduced"));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Testing;

namespace Course.Tests.Helpers;

/// <summary>A helper compiled as the C# script that it is, with what it imports, for tests that look into it.</summary>
internal static class HelperScript
{
    private const string Import = "#!import ../../";

    // What every notebook has without asking (facts of the engine: nullable annotations are off).
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "Tomlyn.dll"));

    /// <summary>Runs helpers/NAME and then the expression.</summary>
    /// <param name="name">The helper's file.</param>
    /// <param name="expression">What a test wants of it: a delegate, mostly.</param>
    public static async Task<T> EvaluateAsync<T>(string name, string expression)
    {
        var state = await CSharpScript.RunAsync("", Options);
        foreach (var text in Submissions(Path.Combine("helpers", name)))
            state = await state.ContinueWithAsync(text, Options);
        return (await state.ContinueWithAsync<T>(expression, Options)).ReturnValue;
    }

    private static IEnumerable<string> Submissions(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, path)).ToLookup(line => line.StartsWith(Import, StringComparison.Ordinal));
        return [.. lines[true].SelectMany(line => Submissions(line[Import.Length..].Trim())), string.Join('\n', lines[false])];
    }
}

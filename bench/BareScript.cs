using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.Bench;

/// <summary>The least that runs cells: the compiler's own scripting, references to the framework, nothing else.</summary>
internal static class BareScript
{
    /// <summary>Runs cells one after another and prints the last one's value.</summary>
    public static async Task RunAsync(IReadOnlyList<string> cells)
    {
        var framework = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll").Where(path => !path.Contains(".Native", StringComparison.Ordinal));
        var options = ScriptOptions.Default.WithReferences(framework).WithImports("System", "System.Linq", "System.Collections.Generic", "System.Threading.Tasks");
        ScriptState<object>? state = null;
        foreach (var cell in cells)
            state = state is null ? await CSharpScript.RunAsync(cell, options) : await state.ContinueWithAsync(cell, options);
        Console.WriteLine(state?.ReturnValue);
    }
}

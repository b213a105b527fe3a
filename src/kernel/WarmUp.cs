using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.KernelProcess;

/// <summary>Does beforehand, where nobody waits, what the first cell would have to do. No variable stays.</summary>
internal static class WarmUp
{
    /// <summary>The token of the commands that nobody has sent.</summary>
    public const string Token = "warm-up";

    /// <summary>Compiles something, while the kernels are still being built.</summary>
    public static Task CompileAsync() => Task.Run(() =>
    {
        var options = ScriptOptions.Default
            .AddImports("System")
            .AddReferences(typeof(Kernel).Assembly)
            .WithMetadataResolver(new CellReferences(Environment.CurrentDirectory));
        return CSharpScript.RunAsync("1 + 1", options);
    });

    /// <summary>
    /// Finds the packages and assemblies of a script, and compiles its usings, in a kernel that nobody sees. Nothing that the script does is
    /// done; its first import in the notebook's kernel then finds all of that read. Where it fails, that import says why.
    /// </summary>
    /// <param name="script">Path of the script; its own paths begin in the current directory.</param>
    public static Task ImportAsync(string script) => Task.Run(async () =>
    {
        using var kernel = KernelBuilder.BuildCSharp();
        var found = File.ReadLines(script).Where(line => line.StartsWith("#r ", StringComparison.Ordinal) || line.StartsWith("using ", StringComparison.Ordinal));
        await kernel.SendAsync(new SubmitCode(string.Join('\n', found)));
    });

    /// <summary>Runs an empty cell, whose events stay here.</summary>
    public static async Task RunAsync(CompositeKernel root)
    {
        var nothing = new SubmitCode("", "csharp");
        nothing.SetToken(Token);
        await root.SendAsync(nothing);
        FormattedValue.CreateManyFromObject(1);
    }
}

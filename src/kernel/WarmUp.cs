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

    /// <summary>Runs an empty cell, whose events stay here.</summary>
    public static async Task RunAsync(CompositeKernel root)
    {
        var nothing = new SubmitCode("", "csharp");
        nothing.SetToken(Token);
        await root.SendAsync(nothing);
        FormattedValue.CreateManyFromObject(1);
    }
}

using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace Course.KernelProcess;

/// <summary>The kernels of one notebook, put together as the published engine does it.</summary>
internal static class KernelBuilder
{
    /// <summary>Builds them all.</summary>
    /// <param name="queue">Which of them may run.</param>
    /// <param name="takeConsole">Gives the console to the cell that runs.</param>
    public static CompositeKernel Build(CellQueue queue, Action takeConsole)
    {
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
        Formatter.SubscribeToDisplayedValues(_ => CellThreads.ThrowIfCancelled());
        var root = new CompositeKernel
        {
            { BuildCSharp(), ["c#", "C#", "cs"] },
            new HtmlKernel(),
            new KeyValueStoreKernel().UseWho(),
            new TextKernel("mermaid", "Mermaid", "text/vnd.mermaid", code => code),
            { new TextKernel("javascript", "JavaScript", HtmlFormatter.MimeType, ScriptOf), ["js"] },
            { new TextKernel("markdown", "Markdown", "text/markdown", code => code), ["md"] },
        };
        root.DefaultKernelName = "csharp";
        root.AddMiddleware((command, context, next) =>
        {
            takeConsole();
            return command is SubmitCode && !root.ChildKernels.TryGetByAlias(command.TargetKernelName, out _)
                ? RefuseAsync(command, context, root)
                : queue.RunAsync(command, context, next);
        });
        return root.UseImport().UseTime().UseQuitCommand();
    }

    /// <summary>
    /// Lets <c>@input</c> and <c>GetInputAsync</c> ask the client, under the name that the published engine gives to VS Code.
    /// </summary>
    public static async Task ConnectInputsAsync(CompositeKernel root)
    {
        var client = await root.Host.ConnectProxyKernelOnDefaultConnectorAsync("vscode", new Uri("kernel://vscode"), ["frontend"]);
        client.KernelSpecifierDirective.Hidden = true;
        client.KernelInfo.SupportedKernelCommands.Add(new(nameof(RequestInput)));
        root.SetDefaultTargetKernelNameForCommand(typeof(RequestInput), client.Name);
    }

    private static Task RefuseAsync(KernelCommand command, KernelInvocationContext context, CompositeKernel root)
    {
        var names = root.ChildKernels.Where(k => !k.KernelInfo.IsProxy).Select(k => k.Name);
        context.Fail(command, message: $"No kernel runs {command.TargetKernelName} cells here: this one runs {string.Join(", ", names)}.");
        return Task.CompletedTask;
    }

    private static string ScriptOf(string code) => $"<script type=\"text/javascript\">{code}</script>";

    /// <summary>Builds the one for C#.</summary>
    public static CSharpKernel BuildCSharp()
    {
        var kernel = new CSharpKernel();
        var settings = new ScriptSettings(kernel);
        kernel.AddMiddleware((command, context, next) =>
        {
            // A directive such as #!set compiles, too.
            settings.FollowDirectory();
            if (command is SubmitCode code)
                settings.Name(SourceName.Of(code, context));
            return command is SubmitCode && SynchronizationContext.Current is not CellThreads
                ? CellThreads.RunAsync(() => next(command, context), CellQueue.Cancelled)
                : next(command, context);
        });
        return kernel
            .UseNugetDirective((kernel, packages) =>
            {
                kernel.AddAssemblyReferences(packages.SelectMany(p => p.AssemblyPaths));
                return Task.CompletedTask;
            })
            .UseWho()
            .UseValueSharing();
    }
}

using System.Text.Json;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Documents;
using Microsoft.DotNet.Interactive.Events;
using KernelInfo = Microsoft.DotNet.Interactive.Documents.KernelInfo;

namespace Course.KernelProcess;

/// <summary>
/// <c>#!import</c>, as the engine has it, but for failures: there, what goes wrong in an imported file is not the importing cell's, and a
/// file that imports itself never ends.
/// </summary>
internal static class ImportDirective
{
    private static readonly KernelDirectiveParameter _file =
        new("--file") { AllowImplicitName = true, Required = true, Description = "The file to run.", TypeHint = "file" };

    /// <summary>Adds the directive.</summary>
    public static CompositeKernel UseImport(this CompositeKernel root)
    {
        var directive = new KernelActionDirective("#!import")
        {
            Description = "Runs another notebook or source file in this notebook.",
            Parameters = { _file },
        };
        root.AddDirective<ImportDocument>(directive, async (command, context) =>
        {
            if (await FindFailureAsync(root, command.FilePath, context) is { } failure)
                context.Fail(command, new LocatedException(failure));
        });
        return root;
    }

    private static async Task<string?> FindFailureAsync(CompositeKernel root, string file, KernelInvocationContext context)
    {
        if (ImportedPart.Current is { } current && current.IsOpen(file))
            return AtDirective(file, context, $"{file} imports itself: {string.Join(" → ", current.Chain.Append(file))}");
        if (!File.Exists(file))
            return AtDirective(file, context, $"{file}: no such file in {Environment.CurrentDirectory}");
        try
        {
            return await RunAsync(root, file, await ReadAsync(root, file), context);
        }
        catch (FormatException error)
        {
            return AtDirective(file, context, $"{file} cannot be read: {error.Message}");
        }
    }

    private static async Task<InteractiveDocument> ReadAsync(CompositeKernel root, string file)
    {
        try
        {
            return await InteractiveDocument.LoadAsync(new FileInfo(file), KernelInfosOf(root));
        }
        // The readers of the formats throw what their parts throw.
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException
            or ArgumentException or KeyNotFoundException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static async Task<string?> RunAsync(
        CompositeKernel root, string file, InteractiveDocument document, KernelInvocationContext context)
    {
        var text = await File.ReadAllTextAsync(file);
        var place = 0;
        foreach (var element in document.Elements)
        {
            var found = text.IndexOf(element.Contents, place, StringComparison.Ordinal);
            place = Math.Max(place, found);
            var part = new ImportedPart(file, text.AsSpan(0, place).Count('\n'), ImportedPart.Current);
            var result = await part.RunAsync(() => root.SendAsync(new SubmitCode(element.Contents, element.KernelName)));
            // Some failures fail the whole cell at once; nothing may be sent after that.
            if (context.CancellationToken.IsCancellationRequested)
                return null;
            if (result.Events.OfType<CommandFailed>().FirstOrDefault() is { } failed)
                return FailureText.Of(failed.Exception, failed.Message, context.Command.GetOrCreateToken(), part);
        }
        return null;
    }

    private static string AtDirective(string file, KernelInvocationContext context, string text)
    {
        var part = ImportedPart.Current;
        var source = part is null ? ((SubmitCode)context.Command).Code : File.ReadAllText(part.File);
        var line = Array.FindIndex(source.Split('\n'), l => l.StartsWith("#!import", StringComparison.Ordinal) && l.Contains(file));
        return FailureText.Located(part?.File ?? "", Math.Max(0, line) + 1, 1, "", text);
    }

    private static KernelInfoCollection KernelInfosOf(CompositeKernel root)
    {
        KernelInfoCollection infos = [];
        foreach (var kernel in root.ChildKernels)
            infos.Add(new KernelInfo(kernel.Name, kernel.KernelInfo.LanguageName, kernel.KernelInfo.Aliases));
        return infos;
    }
}

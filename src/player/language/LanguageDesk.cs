using System.Text.Json;
using Course.Kernels;
using Course.Player.Lessons;

namespace Course.Player.Language;

/// <summary>Asks a lesson's kernel what a page wants to know of a cell's source; the kernel's own commands answer.</summary>
internal static class LanguageDesk
{
    /// <summary>Asks, and sends the answer: an empty one where there is no kernel, or it does not know.</summary>
    /// <param name="kernel">The lesson's kernel; null where it has none, or the cell is no C#.</param>
    /// <param name="question">The page's question.</param>
    /// <param name="hasRunAbove">Whether all cells above have run in this kernel.</param>
    /// <param name="send">Gets the answer as JSON.</param>
    public static async Task AnswerAsync(KernelClient? kernel, PageRequest.About question, bool hasRunAbove, Action<byte[]> send)
    {
        var call = question is PageRequest.Signature ? CallPlace.Around(question.Source, question.Position) : null;
        var position = call?.Open ?? question.Position;
        var place = SourcePlace.At(question.Source, position);
        var command = EngineCommand.About(CommandOf(question), call is null ? question.Source : question.Source[..position], place.Line, place.Character);
        var events = kernel is null ? [] : await kernel.AskAsync(command);
        send(JsonSerializer.SerializeToUtf8Bytes(Read(question, events, call?.Argument ?? 0, hasRunAbove), LanguageJson.Default.LanguageAnswer));
    }

    private static string CommandOf(PageRequest.About question) => question switch
    {
        PageRequest.Complete => "RequestCompletions",
        PageRequest.Signature => "RequestSignatureHelp",
        PageRequest.Hover => "RequestHoverText",
        _ => EngineCommand.Diagnosis,
    };

    private static LanguageAnswer Read(PageRequest.About question, IReadOnlyList<EngineMessage> events, int argument, bool hasRunAbove) => question switch
    {
        PageRequest.Complete => CompletionReader.Read(question, Bodies(events, "CompletionsProduced")),
        PageRequest.Signature => SignatureReader.Read(question, Bodies(events, "SignatureHelpProduced"), argument),
        PageRequest.Hover => HoverReader.Read(question, Bodies(events, "HoverTextProduced")),
        _ => DiagnosticsReader.Read(question, Bodies(events, "DiagnosticsProduced"), hasRunAbove),
    };

    private static IReadOnlyList<JsonElement> Bodies(IReadOnlyList<EngineMessage> events, string type) => [.. events.Where(e => e.Type == type).Select(e => e.Body)];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernels;

/// <summary>A command for the engine, as its envelope has it.</summary>
/// <param name="Type">The command's type.</param>
/// <param name="Body">Its own part.</param>
internal sealed record EngineCommand(string Type, JsonObject Body)
{
    /// <summary>The type of a question for the compiler's errors and warnings.</summary>
    public const string Diagnosis = "RequestDiagnostics";

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static int _last;

    /// <summary>Names the command in its events.</summary>
    public string Token { get; } = $"course-{Interlocked.Increment(ref _last)}";

    /// <summary>Runs code in a kernel.</summary>
    public static EngineCommand Submit(string code, string kernel = "csharp") =>
        new("SubmitCode", new JsonObject { ["code"] = code, ["targetKernelName"] = kernel });

    /// <summary>Cancels what runs. It names no kernel: only the root cancels.</summary>
    public static EngineCommand Cancel() => new("Cancel", []);

    /// <summary>Ends the process.</summary>
    public static EngineCommand Quit() => new("Quit", []);

    /// <summary>A question about source.</summary>
    /// <param name="type">RequestCompletions, RequestHoverText, RequestSignatureHelp or <see cref="Diagnosis"/>.</param>
    /// <param name="code">The whole cell.</param>
    /// <param name="line">0-based line of the caret.</param>
    /// <param name="character">0-based UTF-16 offset in the line.</param>
    public static EngineCommand About(string type, string code, int line, int character) => new(type, new JsonObject
    {
        ["code"] = code,
        ["targetKernelName"] = "csharp",
        ["linePosition"] = new JsonObject { ["line"] = line, ["character"] = character },
    });

    /// <summary>One line, without its end.</summary>
    public string ToLine() => new JsonObject { ["token"] = Token, ["commandType"] = Type, ["command"] = Body.DeepClone() }.ToJsonString(_json);

    /// <summary>The lines that answer a question of the engine: with the text, or as a failure where there is none.</summary>
    public static IEnumerable<string> Answer(EngineMessage question, string? text)
    {
        if (text is not null)
            yield return Event(question, "InputProduced", new JsonObject { ["value"] = text });
        yield return text is null
            ? Event(question, "CommandFailed", new JsonObject { ["message"] = "Input not provided." })
            : Event(question, "CommandSucceeded", new JsonObject { ["executionOrder"] = 0 });
    }

    private static string Event(EngineMessage question, string type, JsonObject body) => new JsonObject
    {
        ["event"] = body,
        ["eventType"] = type,
        ["command"] = JsonNode.Parse(question.Envelope.GetRawText()),
        ["routingSlip"] = new JsonArray("kernel://vscode"),
    }.ToJsonString(_json);
}

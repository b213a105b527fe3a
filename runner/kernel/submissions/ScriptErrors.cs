using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Course.Kernels;

/// <summary>Turns the compiler's and the runtime's errors into ones that point into the notebook.</summary>
internal static class ScriptErrors
{
    /// <summary>A compile error at its mapped line.</summary>
    public static CellError FromDiagnostic(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        return new CellError(diagnostic.Id, diagnostic.GetMessage(), place.IsValid ? place.Path : null, place.IsValid ? place.StartLinePosition.Line + 1 : 0);
    }

    /// <summary>An exception at the innermost line that a notebook or script holds; frames that the reader did not write are cut.</summary>
    public static CellError FromException(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Where(IsReaders).ToList();
        var stack = string.Join('\n', frames.Select(f => $"at {f.GetFileName()}:{f.GetFileLineNumber()}"));
        return new CellError(exception.GetType().Name, Message(exception), frames.FirstOrDefault()?.GetFileName(), frames.FirstOrDefault()?.GetFileLineNumber() ?? 0, stack);
    }

    private static bool IsReaders(StackFrame frame) =>
        frame.GetFileName() is { } file && Path.GetExtension(file) is ".dib" or ".ipynb" or ".csx" && File.Exists(file);

    private static string Message(Exception exception) =>
        exception.InnerException is { } inner && !exception.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{exception.Message}\n{inner.GetType().Name}: {Message(inner)}"
            : exception.Message;
}

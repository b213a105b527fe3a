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
    public static CellError FromException(Exception exception, SourceNames names)
    {
        var places = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Where(f => f.HasSource())
            .Select(f => (File: names.PathOf(f.GetFileName()!), Line: f.GetFileLineNumber())).Where(p => IsReaders(p.File)).ToList();
        var stack = string.Join('\n', places.Select(p => $"at {p.File}:{p.Line}"));
        return new CellError(exception.GetType().Name, Message(exception), places.FirstOrDefault().File, places.FirstOrDefault().Line, stack);
    }

    private static bool IsReaders(string file) => Path.GetExtension(file) is ".dib" or ".ipynb" or ".csx" && File.Exists(file);

    private static string Message(Exception exception) =>
        exception.InnerException is { } inner && !exception.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{exception.Message}\n{inner.GetType().Name}: {Message(inner)}"
            : exception.Message;
}

using Course.Packages;

namespace Course.Kernels;

/// <summary>What a kernel is given from outside.</summary>
/// <param name="Packages">Resolves <c>#r "nuget:…"</c>.</param>
/// <param name="Answers">Answers to <c>@input:</c> and GetInputAsync, by variable name or prompt (<c>--param</c>).</param>
/// <param name="CellTimeout">Time limit of each cell.</param>
public sealed record KernelOptions(IPackageResolver Packages, IReadOnlyDictionary<string, string> Answers, TimeSpan CellTimeout)
{
    /// <summary>How long a cell has to end after its time is over or the reader stopped it.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Folder that keeps compiled cells for the next run; null: each run compiles them.</summary>
    public string? Submissions { get; init; }

    /// <summary>The course's top folder, from which compiled code names its files: a copy of the course then finds what another has compiled. Null: by full paths.</summary>
    public string? Root { get; init; }

    /// <summary>Asks the reader for what <see cref="Answers"/> lacks; null where nobody is there. Its answer is null when the reader gave none.</summary>
    public Func<Question, CancellationToken, Task<string?>>? Ask { get; init; }

    /// <summary>Runs the cells, and can end one that does not look at its token; null for the thread pool, which cannot.</summary>
    internal AbortableContext? Threads { get; init; }

    /// <summary>The answer to a question of GetInputAsync.</summary>
    /// <exception cref="InvalidOperationException">No answer was given.</exception>
    internal async Task<string> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Answers.GetValueOrDefault(question.Prompt)
        ?? (Ask is null ? throw new InvalidOperationException($"Nobody answers \"{question.Prompt}\" here: give the answer with --param \"{question.Prompt}=…\".")
            : await Ask(question, cancellationToken) ?? throw new InvalidOperationException($"\"{question.Prompt}\" was not answered."));

    /// <summary>The answer for a variable that <c>@input:</c> fills. Waits for the reader: a directive's parameters are read before it does anything.</summary>
    /// <exception cref="DirectiveException">No answer was given.</exception>
    internal string AnswerFor(string name, Question question, CancellationToken cancellationToken) =>
        Answers.GetValueOrDefault(name) ?? Answers.GetValueOrDefault(question.Prompt)
        ?? (Ask is null ? throw new DirectiveException("DNI204", $"Input not provided\n\"{question.Prompt}\" has no answer: give it with --param {name}=\"…\".")
            : Ask(question, cancellationToken).GetAwaiter().GetResult() ?? throw new DirectiveException("DNI204", $"Input not provided\n\"{question.Prompt}\" was not answered."));
}

/// <summary>What a cell asks the reader.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="IsPassword">Whether the answer must not be shown while it is typed.</param>
public sealed record Question(string Prompt, bool IsPassword);

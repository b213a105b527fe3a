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

    /// <summary>The answer to a prompt of GetInputAsync.</summary>
    /// <exception cref="InvalidOperationException">No answer was given.</exception>
    internal string Answer(string prompt) =>
        Answers.GetValueOrDefault(prompt) ?? throw new InvalidOperationException($"Nobody answers \"{prompt}\" here: give the answer with --param \"{prompt}=…\".");

    /// <summary>The answer for a variable that <c>@input:</c> fills.</summary>
    /// <exception cref="DirectiveException">No answer was given.</exception>
    internal string AnswerFor(string name, string prompt) =>
        Answers.GetValueOrDefault(name) ?? Answers.GetValueOrDefault(prompt)
        ?? throw new DirectiveException("Input", $"\"{prompt}\" has no answer: give it with --param {name}=\"…\".");
}

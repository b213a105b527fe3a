namespace Course.Kernels;

/// <summary>What a cell asks the reader, by <c>@input</c>, <c>@password</c> or <c>GetInputAsync</c>.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Variable">The variable that the answer is for, where a directive names one.</param>
/// <param name="IsPassword">Whether the answer must not be shown while it is typed.</param>
public sealed record Question(string Prompt, string? Variable, bool IsPassword)
{
    /// <summary>What <c>--param</c> calls it.</summary>
    public string Name => Variable ?? Prompt;

    /// <summary>The answer among those given, by variable or by prompt; null for none. An empty answer is an answer.</summary>
    public string? AnswerIn(IReadOnlyDictionary<string, string> answers) =>
        Variable is not null && answers.TryGetValue(Variable, out var named) ? named : answers.GetValueOrDefault(Prompt);
}

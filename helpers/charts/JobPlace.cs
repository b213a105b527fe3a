#nullable disable
namespace Course.Helpers;

/// <summary>Which of the jobs are in one place after one step.</summary>
public sealed record JobPlace(string Step, string Place, IReadOnlyCollection<int> Jobs);

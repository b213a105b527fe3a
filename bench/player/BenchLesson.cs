using Testing;

namespace Course.Bench.Player;

/// <summary>A lesson of the course "bench" that a measure makes for itself.</summary>
internal static class BenchLesson
{
    /// <summary>Adds one with the helpers in its first cell (c0) and one more (c1).</summary>
    /// <returns>The lesson's course and name.</returns>
    public static string Add(LearnerFolder course, string name, string cell)
    {
        course.AddLesson($"bench/{name}.dib", name, $"#!csharp\n\n#!import ../../helpers/jetstream.csx\n\n#!csharp\n\n{cell}\n");
        return $"bench/{name}";
    }
}

using Testing;

namespace Runner.Tests;

public class SkeletonTests
{
    [Fact]
    public void The_repository_is_found_from_the_tests() => Assert.True(File.Exists(Path.Combine(RepositoryPaths.Root, "global.json")));
}

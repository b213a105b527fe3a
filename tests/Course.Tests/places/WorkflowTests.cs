using System.Text.RegularExpressions;
using Course.Tests.Walls;
using Testing;

namespace Course.Tests.Places;

/// <summary>The workflows: GitHub alone runs them, so what can be known before is held here.</summary>
public sealed partial class WorkflowTests
{
    private static readonly Dictionary<string, string> Manifests = new()
    {
        ["nuget"] = "Directory.Packages.props",
        ["npm"] = "package-lock.json",
        ["github-actions"] = ".github/workflows",
        ["docker"] = "Dockerfile",
        ["docker-compose"] = "docker-compose.yml",
        ["devcontainers"] = ".devcontainer",
    };

    public static TheoryData<string> Workflows => [.. SourceText.Files(".github/workflows", ".yml", ".yaml")];

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task A_workflow_has_the_form_that_GitHub_wants(string file)
    {
        var result = await Tool.NpmAsync("action-validator", file);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Each_action_is_pinned_to_a_commit_with_its_version_beside_it(string file)
    {
        var uses = SourceText.Read(file).Split('\n').Where(l => l.Contains("uses:", StringComparison.Ordinal)).Select(l => l.Trim()).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(@"uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Each_step_runs_a_command_that_works_at_home(string file)
    {
        var targets = Phony().Match(SourceText.Read("Makefile")).Groups[1].Value.Split(' ');

        Assert.All(Steps(Yaml.Parse(SourceText.Read(file))).Select(s => s["run"]).Where(r => r.IsThere).Select(r => r.Text), command => Assert.True(
            command.StartsWith("make ", StringComparison.Ordinal) ? targets.Contains(command[5..]) : File.Exists(Path.Combine(RepositoryPaths.Root, command)), command));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Only_publishing_from_main_may_write_anything(string file)
    {
        var workflow = Yaml.Parse(SourceText.Read(file));

        Assert.Equal(["contents: read"], Permissions(workflow));
        Assert.All(Jobs(workflow).Where(j => j["permissions"].IsThere), job =>
        {
            Assert.Equal(["id-token: write", "pages: write"], Permissions(job).Order());
            Assert.Contains("github.ref == 'refs/heads/main'", job["if"].Text);
            Assert.Equal(Jobs(workflow).Count - 1, job["needs"].Items.Count);
        });
        Assert.All(Jobs(workflow), job => Assert.True(job["timeout-minutes"].IsThere));
        Assert.All(Steps(workflow).Where(s => s["uses"].Text.Contains("/checkout@", StringComparison.Ordinal)), s => Assert.Equal("false", s["with"]["persist-credentials"].Text));
    }

    [Fact]
    public void Dependabot_looks_at_each_kind_of_pin_where_it_stands()
    {
        var dependabot = Yaml.Parse(SourceText.Read(".github/dependabot.yml"));

        Assert.Equal("2", dependabot["version"].Text);
        Assert.Equal(Manifests.Keys.Order(), dependabot["updates"].Items.Select(u => u["package-ecosystem"].Text).Order());
        Assert.All(dependabot["updates"].Items, update => Assert.True(
            Path.Exists(Path.Join(RepositoryPaths.Root, update["directory"].Text, Manifests[update["package-ecosystem"].Text])) && update["schedule"]["interval"].IsThere));
    }

    private static IReadOnlyList<Yaml> Jobs(Yaml workflow) => [.. workflow["jobs"].Keys.Select(name => workflow["jobs"][name])];

    private static IEnumerable<Yaml> Steps(Yaml workflow) => Jobs(workflow).SelectMany(job => job["steps"].Items);

    private static IEnumerable<string> Permissions(Yaml of) => of["permissions"].Keys.Select(key => $"{key}: {of["permissions"][key].Text}");

    [GeneratedRegex(@"^\.PHONY: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Phony();
}

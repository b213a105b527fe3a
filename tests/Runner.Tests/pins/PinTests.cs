using Course;
using Course.Cli;
using Course.Pins;

namespace Runner.Tests.Pins;

public sealed class PinTests : IDisposable
{
    private readonly PinFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_that_say_what_pins_toml_says_are_in_order() => Assert.Empty(PinCheck.Run(_folder.Root));

    [Fact]
    public void A_folder_without_pins_toml_has_nothing_to_disagree_with()
    {
        File.Delete(Path.Combine(_folder.Root, "pins.toml"));

        Assert.Empty(PinCheck.Run(_folder.Root));
    }

    [Fact]
    public void A_place_that_says_another_version_is_named_with_line_and_the_command_that_mends_it()
    {
        _folder.Write("helpers/door.csx", "// door\n#r \"nuget: Lab.Client, 3.0.9\"\n");

        Assert.Equal(
            ["helpers/door.csx:2: Lab.Client 3.0.9 stands here, and pins.toml:3 says 3.1.0. To make them agree: course pins Lab.Client 3.1.0"],
            PinCheck.Run(_folder.Root));
    }

    [Theory]
    [InlineData("README.md", "Made for Lab.Client 3.0.\n", "README.md:1: Lab.Client 3.0 stands here")]
    [InlineData("parts.txt", "Lab.Core 3.1.0\nLab.Keys 3.2.0\n", "parts.txt:2: Lab.Client 3.2.0 stands here")]
    [InlineData("lock.json", "{ \"client\": \"3.2.0\" }", "npm install --package-lock-only")]
    [InlineData("compose.yml", "image: lab:latest\n", "pins.toml:10: lab should stand in compose.yml")]
    [InlineData("flow.yml", "uses: act/ion@v1\n", "pins.toml: flow.yml holds nothing like")]
    public void Each_kind_of_place_is_held(string file, string text, string said)
    {
        _folder.Write(file, text);

        Assert.Contains(said, Assert.Single(PinCheck.Run(_folder.Root)));
    }

    [Fact]
    public void One_action_at_two_commits_is_a_disagreement()
    {
        _folder.Write("flow.yml", $"uses: act/ion@{new string('a', 40)} # v1.0.0\nuses: act/ion@{new string('b', 40)} # v1.1.0\n");

        Assert.Matches("^flow.yml:2: act/ion b+ # v1.1.0 stands here, and a+ # v1.0.0 in line 1", Assert.Single(PinCheck.Run(_folder.Root)));
    }

    [Fact]
    public void Moving_a_pin_rewrites_all_its_places_and_leaves_the_rest()
    {
        var moved = PinMove.Run(_folder.Root, "lab.client", "3.2.1");

        Assert.Equal(("3.1.0", "3.2.1"), (moved.From, moved.To));
        Assert.Equal(["helpers/door.csx:2", "README.md:1", "parts.txt:1", "parts.txt:2", "pins.toml:3"], moved.Written.Select(h => h.Where));
        Assert.Equal("// door\n#r \"nuget: Lab.Client, 3.2.1\"\n#r \"nuget: Lab.Client.More, 1.0.0\"\n", _folder.Read("helpers/door.csx"));
        Assert.Equal("Made for Lab.Client 3.2.\nIt was 3.1.0 then.\n", _folder.Read("README.md"));
        Assert.Equal("Lab.Core 3.2.1\nLab.Keys 3.2.1\n", _folder.Read("parts.txt"));
        Assert.Contains("lock.json:1: Lab.Client 3.1.0 stands here", Assert.Single(PinCheck.Run(_folder.Root)));
    }

    [Fact]
    public void A_pin_of_a_list_is_moved_alone()
    {
        PinMove.Run(_folder.Root, "Two", "2.0.0-rc.1");

        Assert.Equal("<PackageVersion Include=\"One\" Version=\"1.0.0\" />\n<PackageVersion Include=\"Two\" Version=\"2.0.0-rc.1\" />\n", _folder.Read("Packages.props"));
    }

    [Theory]
    [InlineData("nobody", "1.0.0", "No pin is named nobody")]
    [InlineData("lab", "latest", "\"latest\" is no version")]
    [InlineData("act/ion", "2.0.0", "not moved by this command, but by a robot")]
    public void What_cannot_be_moved_is_said_and_nothing_is_written(string name, string version, string said)
    {
        var before = _folder.Everything;

        Assert.Contains(said, Assert.Throws<PinException>(() => PinMove.Run(_folder.Root, name, version)).Message);

        Assert.Equal(before, _folder.Everything);
    }

    [Fact]
    public void A_pin_with_a_lost_place_moves_nowhere()
    {
        _folder.Write("README.md", "Made for nobody.\n");
        var before = _folder.Everything;

        Assert.Contains("README.md holds no `Lab.Client {minor}.`", Assert.Throws<PinException>(() => PinMove.Run(_folder.Root, "Lab.Client", "4.0.0")).Message);

        Assert.Equal(before, _folder.Everything);
    }

    [Fact]
    public void The_command_lists_all_pins_and_says_after_a_move_what_is_left_to_do()
    {
        Assert.Equal("""
            Lab.Client  3.1.0   helpers/door.csx:2 and 4 more
            lab         2.9.10  compose.yml:1
            One         1.0.0   Packages.props:1
            Two         1.0.0   Packages.props:2
            act/ion     v1.0.0  flow.yml:1 and 1 more

            """.ReplaceLineEndings("\n"), Said(null, null));
        Assert.EndsWith("\nLeft to do:\n  1. npm install --package-lock-only\n", Said("Lab.Client", "3.2.0"));
    }

    [Fact]
    public void A_pins_toml_that_cannot_be_read_is_a_finding_and_wrong_usage()
    {
        _folder.Write("pins.toml", "[[pin]]\nname = \"x\"\n");

        Assert.Contains("with its version on the line below", Assert.Single(PinCheck.Run(_folder.Root)));
        Assert.Throws<UsageException>(() => Said(null, null));
    }

    private string Said(string? name, string? version)
    {
        var output = new StringWriter { NewLine = "\n" };
        PinsCommand.Run(_folder.Root, name, version, output);
        return output.ToString();
    }
}

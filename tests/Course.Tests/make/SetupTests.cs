namespace Course.Tests.Make;

/// <summary>The set-up on machines that lack something: a PATH with chosen programs, and scripts in the place of apt-get and npm.</summary>
public sealed class SetupTests : IDisposable
{
    private static readonly string[] Needed = ["bash", "make", "dirname", "uname", "cat", "grep", "sed", "find", "mktemp", "rm", "tail", "head", "touch", "mkdir", "cp", "env", "sort", "awk", "tr"];

    private readonly MakeFolder folder = new();

    public SetupTests()
    {
        folder.Write("bin/.kept", "");
        foreach (var program in Needed) File.CreateSymbolicLink(Path.Combine(Bin, program), Find(program));
        folder.WriteProgram("bin/dotnet", "echo 10.0.401\n");
        folder.WriteProgram("bin/id", "echo 1000\n");
        folder.Environment["PATH"] = Bin;
        folder.Environment["NATS_URL"] = null;
        folder.Environment["COURSE_SYSTEM_PATH"] = "";
    }

    private string Bin => Path.Combine(folder.Root, "bin");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_the_SDK_the_set_up_says_where_to_get_it()
    {
        File.Delete(Path.Combine(Bin, "dotnet"));

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(2, setup.ExitCode);
        Assert.Contains("The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0)", setup.Error);
    }

    [Fact]
    public async Task With_another_SDK_only_the_set_up_says_what_dotnet_says()
    {
        folder.WriteProgram("bin/dotnet", "echo 'A compatible .NET SDK was not found.' >&2; exit 155\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(2, setup.ExitCode);
        Assert.Contains("A compatible .NET SDK was not found.", setup.Error);
    }

    [Fact]
    public async Task Where_it_may_not_install_it_names_what_is_missing_and_the_command()
    {
        var setup = await folder.MakeAsync("setup");

        Assert.Equal(2, setup.ExitCode);
        Assert.Contains("nats-server is missing: the lessons run against a live server.", setup.Error);
        Assert.Contains("sudo apt-get install nats-server", setup.Error);
    }

    [Fact]
    public async Task As_root_it_installs_with_one_line_for_each_thing()
    {
        folder.WriteProgram("bin/id", "echo 0\n");
        folder.WriteProgram("bin/apt-get", $"echo \"$@\" >>'{Asked}'\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        Assert.Equal("Installing nats-server from Debian's packages: the lessons run against a live server.", setup.Error.Trim());
        Assert.EndsWith("install --no-install-recommends nats-server", File.ReadAllText(Asked).Trim());
    }

    [Fact]
    public async Task Through_sudo_it_asks_for_no_password()
    {
        folder.WriteProgram("bin/sudo", $"echo \"sudo $*\" >>'{Asked}'; test \"$1\" = -n && shift; \"$@\"\n");
        folder.WriteProgram("bin/apt-get", "exit 0\n");
        folder.WriteProgram("bin/true", "exit 0\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        Assert.All(File.ReadAllLines(Asked), line => Assert.StartsWith("sudo -n ", line));
    }

    [Fact]
    public async Task An_installation_that_fails_shows_apt_gets_words()
    {
        folder.WriteProgram("bin/id", "echo 0\n");
        folder.WriteProgram("bin/apt-get", "echo 'E: Unable to locate package' >&2; exit 100\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(2, setup.ExitCode);
        Assert.Contains("E: Unable to locate package", setup.Error);
        Assert.Contains("By hand:", setup.Error);
    }

    [Theory]
    [InlineData("", "chromium-headless-shell")]
    [InlineData("case \"$*\" in *headless*) exit 100 ;; esac\n", "chromium-headless-shell chromium")]
    public async Task A_browser_for_the_tests_is_the_one_without_windows_or_else_the_usual_one(string lacks, string expected)
    {
        folder.WriteProgram("bin/id", "echo 0\n");
        folder.WriteProgram("bin/apt-get", $"echo \"$@\" >>'{Asked}'\n{lacks}");
        folder.Write("Makefile", "setup:\n\t@scripts/setup.sh test\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        var installed = File.ReadAllLines(Asked).Where(line => line.Contains(" install ", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1]);
        Assert.Equal(expected, string.Join(' ', installed.Where(name => name.StartsWith("chromium", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task With_a_server_named_none_is_installed()
    {
        folder.Environment["NATS_URL"] = "nats://127.0.0.1:1";

        var setup = await folder.MakeAsync("setup");

        Assert.Equal((0, ""), (setup.ExitCode, setup.Text));
    }

    [Fact]
    public async Task Without_npm_a_run_goes_on_and_says_what_that_means()
    {
        folder.Environment["NATS_URL"] = "nats://127.0.0.1:1";
        File.Delete(Path.Combine(folder.Root, "artifacts/npm/.installed"));

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        Assert.Contains("npm is missing, so the charts of the pages in out/ will load plotly.js from the network.", setup.Error);
    }

    [Fact]
    public async Task A_failing_npm_does_not_keep_a_run_from_running()
    {
        folder.Environment["NATS_URL"] = "nats://127.0.0.1:1";
        File.Delete(Path.Combine(folder.Root, "artifacts/npm/.installed"));
        folder.WriteProgram("bin/npm", "exit 1\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        Assert.Contains("npm could not fetch plotly.js", setup.Error);
    }

    private string Asked => Path.Combine(folder.Root, "asked");

    private static string Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(at => Path.Combine(at, program)).First(File.Exists);
}

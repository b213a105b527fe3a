namespace Course.Tests.Make;

/// <summary>The set-up on machines that lack something: a PATH with chosen programs, and scripts in the place of apt-get and npm.</summary>
public sealed class SetupTests : IDisposable
{
    private static readonly string[] Needed = ["bash", "make", "dirname", "uname", "cat", "grep", "sed", "find", "mktemp", "rm", "tail", "head", "touch", "mkdir", "cp", "env", "sort", "awk", "tr", "mv", "chmod"];

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
    public async Task Where_no_server_can_be_had_it_says_the_needed_release_the_found_one_and_the_ways_to_one()
    {
        folder.WriteProgram("bin/nats-server", "echo 'nats-server: v2.9.10'\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(2, setup.ExitCode);
        Assert.Contains($"nats-server 2.12 or later is missing ({Bin}/nats-server is 2.9.10), and could not be fetched", setup.Error);
        Assert.Contains("the project's downloads", setup.Error);
        Assert.Contains("NATS_URL=", setup.Error);
    }

    [Theory]
    [InlineData("2.12.0")]
    [InlineData("2.12.0-beta.1")]
    [InlineData("2.15.1-dev")]
    [InlineData("3.0.0")]
    public async Task A_server_of_today_on_PATH_is_enough(string version)
    {
        folder.WriteProgram("bin/nats-server", $"echo 'nats-server: v{version}'\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal((0, ""), (setup.ExitCode, setup.Text));
    }

    [Theory]
    [InlineData("2.15.1", 0)]
    [InlineData("2.11.0", 2)]
    public async Task A_newer_release_of_the_distribution_gives_the_server_without_root_and_once(string version, int exitCode)
    {
        StandInForPackages(version);

        var setup = await folder.MakeAsync("setup");
        var asked = File.ReadAllLines(Asked);
        var again = await folder.MakeAsync("setup");

        Assert.Equal((exitCode, exitCode), (setup.ExitCode, again.ExitCode));
        Assert.Equal(exitCode == 0, folder.Has("artifacts/nats-server/nats-server"));
        Assert.Equal((string[])["update", "update", "download"], asked.Select(line => line.Split(' ')[0]));
        if (exitCode == 0) Assert.Equal(asked, File.ReadAllLines(Asked));
        if (exitCode == 0) Assert.Equal("", again.Text);
        Assert.DoesNotContain(Directory.EnumerateDirectories(Path.Combine(folder.Root, "artifacts"), ".nats-server*"), _ => true);
    }

    [Fact]
    public async Task Where_packages_have_none_a_Docker_engine_gives_the_program_of_the_image()
    {
        folder.WriteProgram("bin/docker", $"""
            echo "$1 $2" >>'{Asked}'
            case "$1" in
              compose) exit 1 ;;
              create) echo box ;;
              cp) printf '#!/bin/sh\necho nats-server: v2.15.0\n' >"$3"; chmod +x "$3" ;;
            esac

            """);

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        Assert.Contains("nats-server 2.15.0 is there.", setup.Error);
        Assert.Matches(@"^create nats:[\d.]+-alpine$", File.ReadAllLines(Asked).Single(line => line.StartsWith("create", StringComparison.Ordinal)));
        Assert.Contains("rm box", File.ReadAllLines(Asked));
    }

    [Fact]
    public async Task As_root_it_installs_what_the_tests_need_with_one_line_for_each_thing()
    {
        folder.WriteProgram("bin/nats-server", "echo 'nats-server: v2.15.1'\n");
        folder.WriteProgram("bin/id", "echo 0\n");
        folder.WriteProgram("bin/apt-get", $"echo \"$@\" >>'{Asked}'\n");
        folder.Write("Makefile", "setup:\n\t@scripts/setup.sh test\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        Assert.Contains("Installing docker-compose from Debian's packages: the tests read the compose files with it.", setup.Error.Split('\n'));
        Assert.Contains(File.ReadAllLines(Asked), line => line.EndsWith("install --no-install-recommends docker-compose", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Through_sudo_it_asks_for_no_password()
    {
        folder.WriteProgram("bin/nats-server", "echo 'nats-server: v2.15.1'\n");
        folder.WriteProgram("bin/sudo", $"echo \"sudo $*\" >>'{Asked}'; test \"$1\" = -n && shift; \"$@\"\n");
        folder.WriteProgram("bin/apt-get", "exit 0\n");
        folder.WriteProgram("bin/true", "exit 0\n");
        folder.Write("Makefile", "setup:\n\t@scripts/setup.sh test\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(0, setup.ExitCode);
        Assert.All(File.ReadAllLines(Asked), line => Assert.StartsWith("sudo -n ", line));
    }

    [Fact]
    public async Task An_installation_that_fails_shows_apt_gets_words()
    {
        folder.WriteProgram("bin/nats-server", "echo 'nats-server: v2.15.1'\n");
        folder.WriteProgram("bin/id", "echo 0\n");
        folder.WriteProgram("bin/apt-get", "echo 'E: Unable to locate package' >&2; exit 100\n");
        folder.Write("Makefile", "setup:\n\t@scripts/setup.sh test\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(2, setup.ExitCode);
        Assert.Contains("E: Unable to locate package", setup.Error);
        Assert.Contains("By hand:", setup.Error);
    }

    [Fact]
    public async Task Packages_that_NuGets_folder_lacks_are_restored()
    {
        folder.Environment["NATS_URL"] = "nats://127.0.0.1:1";
        folder.Environment["NUGET_PACKAGES"] = Path.Combine(folder.Root, "cache");
        folder.Write("helpers/jetstream.csx", "#r \"nuget: A.Package, 1.0.0\"\n");
        folder.WriteProgram("bin/dotnet", $"echo \"$@\" >>'{Asked}'\n");

        var fetching = await folder.MakeAsync("setup");
        folder.Write("cache/a.package/1.0.0/.kept", "");
        var there = await folder.MakeAsync("setup");

        Assert.Equal((0, 0), (fetching.ExitCode, there.ExitCode));
        Assert.Equal("Fetching packages from NuGet: A.Package 1.0.0 …", fetching.Error.Trim());
        Assert.Equal("", there.Text);
        Assert.Single(File.ReadAllLines(Asked), line => line.StartsWith("restore helpers/Course.Helpers.csproj", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restore_that_fails_shows_NuGets_words()
    {
        folder.Environment["NATS_URL"] = "nats://127.0.0.1:1";
        folder.Environment["NUGET_PACKAGES"] = Path.Combine(folder.Root, "cache");
        folder.Write("helpers/jetstream.csx", "#r \"nuget: A.Package, 1.0.0\"\n");
        folder.WriteProgram("bin/dotnet", "case $1 in restore) echo 'a.csproj : error NU1301: Unable to load the service index'; exit 1 ;; esac\n");

        var setup = await folder.MakeAsync("setup");

        Assert.Equal(2, setup.ExitCode);
        Assert.Contains("error NU1301: Unable to load the service index", setup.Error);
        Assert.Contains("make setup", setup.Error);
    }

    [Theory]
    [InlineData("", "chromium-headless-shell")]
    [InlineData("case \"$*\" in *headless*) exit 100 ;; esac\n", "chromium-headless-shell chromium")]
    public async Task A_browser_for_the_tests_is_the_one_without_windows_or_else_the_usual_one(string lacks, string expected)
    {
        folder.WriteProgram("bin/nats-server", "echo 'nats-server: v2.15.1'\n");
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

    // apt-get and dpkg as the set-up uses them, on a machine of the kind whose keys this one has.
    private void StandInForPackages(string version)
    {
        folder.WriteProgram("bin/apt-get", $"""
            while [ "$1" = -q ] || [ "$1" = -c ]; do [ "$1" = -q ] || shift; shift; done
            echo "$@" >>'{Asked}'
            case "$1" in
              update) [ "$2" != --print-uris ] || echo "'mirror:/debian/dists/of-today/InRelease' lists_of-today 0" ;;
              download) : >nats-server_{version}_any.deb ;;
            esac

            """);
        folder.WriteProgram("bin/dpkg", $"""
            mkdir -p "$3/usr/sbin"
            printf '#!/bin/sh\necho nats-server: v{version}\n' >"$3/usr/sbin/nats-server"
            chmod +x "$3/usr/sbin/nats-server"

            """);
        var id = ((string[])["debian", "ubuntu"]).FirstOrDefault(name => File.Exists($"/usr/share/keyrings/{name}-archive-keyring.gpg"));
        Assert.SkipWhen(id is null, "No distribution's keys are on this machine.");
        folder.Write("os-release", $"ID={id}\nVERSION_CODENAME=of-today\n");
        folder.Environment["OS_RELEASE"] = Path.Combine(folder.Root, "os-release");
    }

    private string Asked => Path.Combine(folder.Root, "asked");

    private static string Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(at => Path.Combine(at, program)).First(File.Exists);
}

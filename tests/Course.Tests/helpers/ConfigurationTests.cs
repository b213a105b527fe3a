using Testing;

namespace Course.Tests.Helpers;

public sealed class ConfigurationTests : IDisposable
{
    private readonly ConfigurationFolder _folder = new();

    [Fact]
    public async Task The_courses_own_files_are_as_lab_4_has_them()
    {
        _folder.WriteLab(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "notebooks", "lab4_jetstream_basics", "config.toml")));

        var settings = await _folder.ReadAsync("nats.subject", "nats.stream", "nats.consumer");

        Assert.Equal(("local", "nats://127.0.0.1:4222"), ((string)settings.Runtime.Mode, (string)settings.Nats.Url));
        Assert.Equal(("lab4.stream", "LAB4_STREAM", "LAB4_CONSUMER"), ((string)settings.Nats.Subject, (string)settings.Nats.Stream, (string)settings.Nats.Consumer));
        Assert.Equal(TimeSpan.FromSeconds(5), (TimeSpan)settings.Recv.Wait);
        Assert.Null((object?)settings.Nats.User);
    }

    [Fact]
    public async Task A_lab_overrides_the_top_file_and_the_environment_overrides_both()
    {
        _folder.Write("config.toml", "[nats]\nurl = 'nats://top:1'\n[recv]\nwait_secs = 7\n");
        _folder.WriteLab("nats.url = 'nats://lab:2'\n");
        Assert.Equal("nats://lab:2", (string)(await _folder.ReadAsync()).Nats.Url);

        _folder.Environment["NATS_URL"] = "nats://environment:3";
        var settings = await _folder.ReadAsync();

        Assert.Equal(("nats://environment:3", TimeSpan.FromSeconds(7)), ((string)settings.Nats.Url, (TimeSpan)settings.Recv.Wait));
    }

    [Fact]
    public async Task What_no_file_sets_has_the_courses_default()
    {
        _folder.Write("config.toml", "");

        var settings = await _folder.ReadAsync();

        Assert.Equal(("local", "nats://127.0.0.1:4222", 5.0), ((string)settings.Runtime.Mode, (string)settings.Nats.Url, (double)settings.Recv.Wait.TotalSeconds));
    }

    [Fact]
    public async Task A_password_may_come_from_the_environment_and_is_not_shown()
    {
        _folder.WriteLab("[nats]\nuser = 'orders'\n");
        _folder.Environment["NATS_PASSWORD"] = "s3cret";

        var settings = await _folder.ReadAsync();

        Assert.Equal("s3cret", (string)settings.Nats.Password.Reveal());
        Assert.DoesNotContain("s3cret", (string)settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credentials_file_is_found_from_the_top_folder()
    {
        _folder.Write("course.creds", "");
        _folder.WriteLab("nats.creds = 'course.creds'");

        Assert.Equal(Path.Combine(_folder.Root, "course.creds"), (string)(await _folder.ReadAsync()).Nats.Creds);
    }

    [Fact]
    public async Task A_missing_top_file_is_told_with_the_way_back()
    {
        _folder.Remove("config.toml");

        Assert.Equal($"config.toml: missing in {_folder.Root}; allowed: the course's own (git checkout config.toml brings it back)", Assert.Single(await _folder.FailAsync()));
    }

    [Fact]
    public async Task A_lab_without_its_names_is_told_each_of_them() => Assert.Equal(
        ["nats.subject is missing", "nats.stream is missing"],
        (await _folder.FailAsync("nats.subject", "nats.stream")).Select(line => line.Split(';')[0]["notebooks/lab/config.toml: ".Length..]));

    [Theory]
    [InlineData("[nats]\nurl = nats://x\n", "2: not TOML: Unexpected token `nats` while parsing a value; allowed: [table] and key = value, text in quotes")]
    [InlineData("[nats\n", "1: not TOML: Expected `]` but was `␤`; allowed: [table] and key = value, text in quotes")]
    [InlineData("[nats]\nurl = 4222\n", "2: nats.url is 4222, without quotes; allowed: an address such as \"nats://127.0.0.1:4222\", or several with commas between them")]
    [InlineData("nats.url = 'http://x'", "1: nats.url is \"http://x\"; allowed: an address such as \"nats://127.0.0.1:4222\", or several with commas between them")]
    [InlineData("nats.url = ['nats://x']", "1: nats.url is a list; allowed: an address such as \"nats://127.0.0.1:4222\", or several with commas between them")]
    [InlineData("nats.url = {host = 'x'}", "1: nats.url is a table; allowed: an address such as \"nats://127.0.0.1:4222\", or several with commas between them")]
    [InlineData("\n\nrecv.wait_secs = '5'", "3: recv.wait_secs is \"5\"; allowed: whole seconds from 1 to 3600")]
    [InlineData("recv.wait_secs = 0", "1: recv.wait_secs is 0, without quotes; allowed: whole seconds from 1 to 3600")]
    [InlineData("recv.wait_secs = 2.5", "1: recv.wait_secs is 2.5, without quotes; allowed: whole seconds from 1 to 3600")]
    [InlineData("runtime.mode = 'cloud'", "1: runtime.mode is \"cloud\"; allowed: \"local\", the only mode (for a server elsewhere set nats.url)")]
    [InlineData("runtime.mode = true", "1: runtime.mode is true, not text; allowed: \"local\", the only mode (for a server elsewhere set nats.url)")]
    [InlineData("nats.creds = 'no.creds'", "1: nats.creds is \"no.creds\", and there is no such file; allowed: the path of a credentials file in quotes, from the folder of the top config.toml")]
    [InlineData("nats.stream = ''", "1: nats.stream is empty; allowed: a name without blanks, control characters, dot, *, >, / or \\")]
    [InlineData("nats.consumer = 'a.b'", "1: nats.consumer is \"a.b\"; allowed: a name without blanks, control characters, dot, *, >, / or \\")]
    [InlineData("nats.subject = 'lab4.*'", "1: nats.subject is \"lab4.*\"; allowed: a subject to publish to, such as \"lab4.stream\": words with a dot between them, no blanks, no * or >")]
    [InlineData("nats.token = 't'\nnats.token = 'u'", "2: nats.token is set a second time; allowed: once (it stands in line 1 too)")]
    [InlineData("nats.user = 'orders'", "1: nats.user is set and nats.password is not; allowed: both or neither")]
    [InlineData("nats.password = 'p'", "1: nats.password is set and nats.user is not; allowed: both or neither")]
    public async Task A_fault_is_one_line_with_file_line_key_what_is_wrong_and_what_is_allowed(string text, string fault)
    {
        _folder.WriteLab(text);

        Assert.Equal("notebooks/lab/config.toml:" + fault, Assert.Single(await _folder.FailAsync()));
    }

    [Theory]
    [InlineData("[nats]\nulr = 'x'", "2: nats.ulr is no setting; allowed: runtime.mode, nats.url, nats.user, ")]
    [InlineData("wait_secs = 5", "1: wait_secs is no setting; allowed: runtime.mode, ")]
    [InlineData("[receive]\nwait_secs = 5", "1: receive is no setting; allowed: runtime.mode, ")]
    [InlineData("[[nats]]\nurl = 'x'", "1: nats is no setting; allowed: runtime.mode, ")]
    public async Task An_unknown_key_is_told_with_the_known_ones(string text, string fault)
    {
        _folder.WriteLab(text);

        Assert.StartsWith("notebooks/lab/config.toml:" + fault, Assert.Single(await _folder.FailAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_told_at_once_the_top_files_first()
    {
        _folder.Write("config.toml", "recv.wait_secs = -1\n");
        _folder.WriteLab("nats.stream = 'A B'\nnats.creds = 'none'\nnats.token = 't'\n");
        _folder.Environment["NATS_URL"] = "http://elsewhere";

        Assert.Equal(
            [
                "config.toml:1: recv.wait_secs is -1, without quotes",
                "notebooks/lab/config.toml:1: nats.stream is \"A B\"",
                "notebooks/lab/config.toml:2: nats.creds is \"none\", and there is no such file",
                "environment: NATS_URL: nats.url is \"http://elsewhere\"",
                "notebooks/lab/config.toml:3: nats.creds and nats.token are set together",
            ],
            (await _folder.FailAsync()).Select(line => line.Split(';')[0]));
    }

    public void Dispose() => _folder.Dispose();
}

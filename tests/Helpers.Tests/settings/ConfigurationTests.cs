namespace Course.Helpers.Tests.Configured;

public sealed class ConfigurationTests : IDisposable
{
    private const string
        Toml = "; allowed: [table] and key = value, text in quotes",
        Address = "; allowed: an address such as \"nats://127.0.0.1:4222\", or several with commas between them",
        Seconds = "; allowed: whole seconds from 1 to 3600",
        Mode = "; allowed: \"local\", the only mode (for a server elsewhere set nats.url)",
        Creds = "; allowed: the path of a credentials file in quotes, from the folder of the top config.toml",
        Name = "; allowed: a name without blanks, control characters, dot, *, >, / or \\",
        Subject = "; allowed: a subject to publish to, such as \"lab4.stream\": words with a dot between them, no blanks, no * or >";

    private readonly ConfigurationFolder folder = new();

    [Fact]
    public void The_courses_own_files_are_as_lab_4_has_them()
    {
        folder.WriteLab(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "notebooks", "lab4_jetstream_basics", "config.toml")));

        var settings = folder.Read("nats.subject", "nats.stream", "nats.consumer");

        Assert.Equal(("local", "nats://127.0.0.1:4222"), (settings.Runtime.Mode, settings.Nats.Url));
        Assert.Equal(("lab4.stream", "LAB4_STREAM", "LAB4_CONSUMER"), (settings.Nats.Subject, settings.Nats.Stream, settings.Nats.Consumer));
        Assert.Equal(TimeSpan.FromSeconds(5), settings.Recv.Wait);
        Assert.Null(settings.Nats.User);
    }

    [Fact]
    public void A_lab_overrides_the_top_file_and_the_environment_overrides_both()
    {
        folder.Write("config.toml", "[nats]\nurl = 'nats://top:1'\n[recv]\nwait_secs = 7\n");
        folder.WriteLab("nats.url = 'nats://lab:2'\n");
        Assert.Equal("nats://lab:2", folder.Read().Nats.Url);

        folder.Environment["NATS_URL"] = "nats://environment:3";
        var settings = folder.Read();

        Assert.Equal(("nats://environment:3", TimeSpan.FromSeconds(7)), (settings.Nats.Url, settings.Recv.Wait));
    }

    [Fact]
    public void What_no_file_sets_has_the_courses_default()
    {
        folder.Write("config.toml", "");

        var settings = folder.Read();

        Assert.Equal(("local", "nats://127.0.0.1:4222", 5.0), (settings.Runtime.Mode, settings.Nats.Url, settings.Recv.Wait.TotalSeconds));
    }

    [Fact]
    public void A_password_may_come_from_the_environment_and_is_not_shown()
    {
        folder.WriteLab("[nats]\nuser = 'orders'\n");
        folder.Environment["NATS_PASSWORD"] = "s3cret";

        var settings = folder.Read();

        Assert.Equal("s3cret", settings.Nats.Password?.Reveal());
        Assert.DoesNotContain("s3cret", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_credentials_file_is_found_from_the_top_folder()
    {
        folder.Write("course.creds", "");
        folder.WriteLab("nats.creds = 'course.creds'");

        Assert.Equal(Path.Combine(folder.Root, "course.creds"), folder.Read().Nats.Creds);
    }

    [Fact]
    public void A_missing_top_file_is_told_with_the_way_back()
    {
        folder.Remove("config.toml");

        Assert.Equal(
            $"config.toml: missing in {folder.Root}; allowed: the course's own (git checkout config.toml brings it back)",
            Assert.Single(folder.Fail()));
    }

    [Fact]
    public void A_lab_without_its_names_is_told_each_of_them() => Assert.Equal(
        ["nats.subject is missing", "nats.stream is missing"],
        folder.Fail("nats.subject", "nats.stream").Select(line => line.Split(';')[0]["notebooks/lab/config.toml: ".Length..]));

    [Theory]
    [InlineData("[nats]\nurl = nats://x\n", "2: not TOML: Unexpected token `nats` while parsing a value" + Toml)]
    [InlineData("[nats\n", "1: not TOML: Expected `]` but was `␤`" + Toml)]
    [InlineData("[nats]\nurl = 4222\n", "2: nats.url is 4222, without quotes" + Address)]
    [InlineData("nats.url = 'http://x'", "1: nats.url is \"http://x\"" + Address)]
    [InlineData("nats.url = ['nats://x']", "1: nats.url is a list" + Address)]
    [InlineData("nats.url = {host = 'x'}", "1: nats.url is a table" + Address)]
    [InlineData("\n\nrecv.wait_secs = '5'", "3: recv.wait_secs is \"5\"" + Seconds)]
    [InlineData("recv.wait_secs = 0", "1: recv.wait_secs is 0, without quotes" + Seconds)]
    [InlineData("recv.wait_secs = 2.5", "1: recv.wait_secs is 2.5, without quotes" + Seconds)]
    [InlineData("runtime.mode = 'cloud'", "1: runtime.mode is \"cloud\"" + Mode)]
    [InlineData("runtime.mode = true", "1: runtime.mode is true, not text" + Mode)]
    [InlineData("nats.creds = 'no.creds'", "1: nats.creds is \"no.creds\", and there is no such file" + Creds)]
    [InlineData("nats.stream = ''", "1: nats.stream is empty" + Name)]
    [InlineData("nats.consumer = 'a.b'", "1: nats.consumer is \"a.b\"" + Name)]
    [InlineData("nats.subject = 'lab4.*'", "1: nats.subject is \"lab4.*\"" + Subject)]
    [InlineData("nats.token = 't'\nnats.token = 'u'", "2: nats.token is set a second time; allowed: once (it stands in line 1 too)")]
    [InlineData("[nats]\nurl = \"a\"\nurl = \"b\"\n", "3: nats.url is set a second time; allowed: once (it stands in line 2 too)")]
    [InlineData("nats.user = 'orders'", "1: nats.user is set and nats.password is not; allowed: both or neither")]
    [InlineData("nats.password = 'p'", "1: nats.password is set and nats.user is not; allowed: both or neither")]
    public void A_fault_is_one_line_with_file_line_key_what_is_wrong_and_what_is_allowed(string text, string fault)
    {
        folder.WriteLab(text);

        Assert.Equal("notebooks/lab/config.toml:" + fault, Assert.Single(folder.Fail()));
    }

    [Fact]
    public void A_Windows_path_in_double_quotes_is_told_with_its_line()
    {
        folder.WriteLab("""
            [nats]
            creds = "C:\Users\me\x.creds"
            """);

        var fault = Assert.Single(folder.Fail());

        Assert.StartsWith("notebooks/lab/config.toml:2: not TOML: Unexpected escape character", fault, StringComparison.Ordinal);
        Assert.EndsWith(Toml, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[nats]\nulr = 'x'", "2: nats.ulr is no setting; allowed: runtime.mode, nats.url, nats.user, ")]
    [InlineData("wait_secs = 5", "1: wait_secs is no setting; allowed: runtime.mode, ")]
    [InlineData("[receive]\nwait_secs = 5", "1: receive is no setting; allowed: runtime.mode, ")]
    [InlineData("[[nats]]\nurl = 'x'", "1: nats is no setting; allowed: runtime.mode, ")]
    public void An_unknown_key_is_told_with_the_known_ones(string text, string fault)
    {
        folder.WriteLab(text);

        Assert.StartsWith("notebooks/lab/config.toml:" + fault, Assert.Single(folder.Fail()), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once_the_top_files_first()
    {
        folder.Write("config.toml", "recv.wait_secs = -1\n");
        folder.WriteLab("nats.stream = 'A B'\nnats.creds = 'none'\nnats.token = 't'\n");
        folder.Environment["NATS_URL"] = "http://elsewhere";

        Assert.Equal(
            [
                "config.toml:1: recv.wait_secs is -1, without quotes",
                "notebooks/lab/config.toml:1: nats.stream is \"A B\"",
                "notebooks/lab/config.toml:2: nats.creds is \"none\", and there is no such file",
                "environment: NATS_URL: nats.url is \"http://elsewhere\"",
                "notebooks/lab/config.toml:3: nats.creds and nats.token are set together",
            ],
            folder.Fail().Select(line => line.Split(';')[0]));
    }

    public void Dispose() => folder.Dispose();
}

namespace Runner.Tests.Pins;

/// <summary>A folder with a <c>pins.toml</c> and the files that it names.</summary>
internal sealed class PinFolder : IDisposable
{
    private const string Pins = """
        [[pin]]
        name = "Lab.Client"
        version = "3.1.0"
        places = ['helpers/door.csx: #r "nuget: Lab.Client, {}"', 'README.md: Lab.Client {minor}.', 'parts.txt: Lab.{name} {}']
        follows = ['lock.json: "client": "{}"']
        next = ["npm install --package-lock-only"]

        [[pin]]
        name = "lab"
        version = "2.9.10"
        places = ['compose.yml: image: lab:{}-alpine']

        [[list]]
        place = 'Packages.props: <PackageVersion Include="{name}" Version="{}" />'
        next = ["make test"]

        [[list]]
        place = 'flow.yml: uses: {name}@{commit}'
        moved_by = "a robot"
        """;

    public PinFolder()
    {
        Write("pins.toml", Pins);
        Write("helpers/door.csx", "// door\n#r \"nuget: Lab.Client, 3.1.0\"\n#r \"nuget: Lab.Client.More, 1.0.0\"\n");
        Write("README.md", "Made for Lab.Client 3.1.\nIt was 3.1.0 then.\n");
        Write("parts.txt", "Lab.Core 3.1.0\nLab.Keys 3.1.0\n");
        Write("lock.json", "{ \"client\": \"3.1.0\" }");
        Write("compose.yml", "image: lab:2.9.10-alpine\n");
        Write("Packages.props", "<PackageVersion Include=\"One\" Version=\"1.0.0\" />\n<PackageVersion Include=\"Two\" Version=\"1.0.0\" />\n");
        Write("flow.yml", $"uses: act/ion@{new string('a', 40)} # v1.0.0\nuses: act/ion@{new string('a', 40)} # v1.0.0\n");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("course pins ").FullName;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>All files and what they hold.</summary>
    public IReadOnlyList<string> Everything => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

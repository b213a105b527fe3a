namespace Course.Helpers.Tests.Configured;

/// <summary>A course's folders with configuration files of a test's own.</summary>
internal sealed class ConfigurationFolder : IDisposable
{
    public ConfigurationFolder()
    {
        Directory.CreateDirectory(Lab);
        Directory.CreateDirectory(Path.Combine(Root, "helpers"));
        Write("helpers/jetstream.csx", "");
        Write("config.toml", File.ReadAllText(Path.Combine(RepositoryPaths.Root, "config.toml")));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("course settings ").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    private string Lab => Path.Combine(Root, "notebooks", "lab");

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Root, name), text);

    public void WriteLab(string text) => Write("notebooks/lab/config.toml", text);

    public void Remove(string name) => File.Delete(Path.Combine(Root, name));

    /// <summary>The settings as the notebook in the lab's folder gets them.</summary>
    public Settings Read(params string[] required) => Configuration.Read(Lab, name => Environment.GetValueOrDefault(name), required);

    /// <summary>The lines of the error that the notebook gets.</summary>
    public string[] Fail(params string[] required) => Assert.Throws<ConfigurationException>(() => Read(required)).Message.Split('\n');

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

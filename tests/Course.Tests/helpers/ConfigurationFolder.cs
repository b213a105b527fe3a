using Testing;

namespace Course.Tests.Helpers;

using ReadSettings = Func<string, Func<string, string?>, string[], object>;

/// <summary>A course's folders with configuration files of a test's own, read by helpers/configuration.csx.</summary>
internal sealed class ConfigurationFolder : IDisposable
{
    private static readonly Lazy<Task<ReadSettings>> Helper = new(() => HelperScript.EvaluateAsync<ReadSettings>(
        "configuration.csx", "(Func<string, Func<string, string>, string[], object>)((folder, environment, required) => Configuration.Read(folder, environment, required))"));

    public ConfigurationFolder()
    {
        Directory.CreateDirectory(Lab);
        Directory.CreateDirectory(Path.Combine(Root, "helpers"));
        File.WriteAllText(Path.Combine(Root, "helpers", "configuration.csx"), "");
        Write("config.toml", File.ReadAllText(Path.Combine(RepositoryPaths.Root, "config.toml")));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("course settings ").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    private string Lab => Path.Combine(Root, "notebooks", "lab");

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Root, name), text);

    public void WriteLab(string text) => Write("notebooks/lab/config.toml", text);

    public void Remove(string name) => File.Delete(Path.Combine(Root, name));

    /// <summary>The settings as the notebook in the lab's folder gets them.</summary>
    public async Task<dynamic> ReadAsync(params string[] required) => (await Helper.Value)(Lab, name => Environment.GetValueOrDefault(name), required);

    /// <summary>The lines of the error that the notebook gets.</summary>
    public async Task<string[]> FailAsync(params string[] required)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => ReadAsync(required));
        Assert.Equal("ConfigurationException", error.GetType().Name);
        return error.Message.Split('\n');
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

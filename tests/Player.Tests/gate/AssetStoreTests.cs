using Course.Player.Pages;
using Microsoft.AspNetCore.Http;

namespace Player.Tests.Gate;

/// <summary>Which files are served: those that the build made, and no other that lies near.</summary>
public sealed class AssetStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assets ");

    public AssetStoreTests()
    {
        Write("web/.built");
        Write("web/chunks/part.js");
        Write("web-other/secret.js");
        Write("outside/secret.js");
        File.CreateSymbolicLink(PathOf("web/link.js"), PathOf("outside/secret.js"));
        Directory.CreateSymbolicLink(PathOf("web/folder"), PathOf("outside"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("chunks/part.js", 200)]
    [InlineData("link.js", 404)]
    [InlineData("folder/secret.js", 404)]
    [InlineData("../web-other/secret.js", 404)]
    [InlineData("../web/chunks/part.js", 404)]
    [InlineData("CHUNKS/part.js", 404)]
    [InlineData("", 404)]
    public async Task Only_a_file_of_the_build_is_sent_by_its_exact_name(string name, int status)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "HEAD";
        await new AssetStore(PathOf("web")).SendAsync(context, name);
        Assert.Equal(status, context.Response.StatusCode);
    }

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), "1");
    }

    private string PathOf(string path) => Path.Combine(_folder.FullName, path);
}

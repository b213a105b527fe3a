using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary><c>POST /address</c>: a new address, for who can read the file in which the folder's player keeps this door's secret, and so may run code as its user anyway.</summary>
internal sealed class FolderDoor(Site site, Secrets secrets)
{
    /// <summary>Where it answers.</summary>
    public const string Path = "/address";

    /// <summary>The header that holds the secret.</summary>
    public const string Header = "Course-Folder";

    /// <summary>What opens it.</summary>
    public string Secret { get; } = Secrets.New();

    /// <summary>An address that lets one browser in, once.</summary>
    /// <param name="port">Where the player serves.</param>
    public string NewAddress(int port) => $"{site.Address(port)}/enter?token={secrets.NewToken()}";

    /// <summary>Answers with a new address.</summary>
    /// <param name="context">The request.</param>
    /// <param name="log">Takes a line for a refused one.</param>
    public Task AnswerAsync(HttpContext context, Action<string> log)
    {
        if (context.Request.Headers[Header] is [{ } secret] && Secrets.Same(Secret, secret))
            return context.Response.WriteAsync(NewAddress(context.Connection.LocalPort));
        log($"refused 401 POST {Path} from {context.Connection.RemoteIpAddress}: not the folder's secret");
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}

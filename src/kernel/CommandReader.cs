using System.Text;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;

namespace Course.KernelProcess;

/// <summary>Reads the client's lines.</summary>
internal static class CommandReader
{
    /// <summary>
    /// Reads one command or event a line. At the end of the input the client is gone, and the process ends with it, whatever still runs.
    /// </summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="tryTake">Takes commands that are not for the engine's queue.</param>
    public static KernelCommandAndEventReceiver Read(Stream input, Func<KernelCommand, bool> tryTake)
    {
        var reader = new StreamReader(input, new UTF8Encoding(false));
        return new KernelCommandAndEventReceiver(_ =>
        {
            if (reader.ReadLine() is not { } line)
                Environment.Exit(0);
            else if (Parse(line) is { } read && !(read.Command is { } command && tryTake(command)))
                return read;
            // Nothing: the next line is asked for.
            return null!;
        });
    }

    // Like the published engine, passes over a line that is no envelope; the engine's deserializer throws whatever its parts throw.
    private static CommandOrEvent? Parse(string line)
    {
        try
        {
            return Serializer.DeserializeCommandOrEvent(line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or KeyNotFoundException
            or NullReferenceException)
        {
            using var complaint = new StreamWriter(Console.OpenStandardError());
            complaint.WriteLine($"Not a command or event: {error.Message}");
            return null;
        }
    }
}

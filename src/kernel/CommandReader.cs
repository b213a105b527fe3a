using System.Text;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Connection;

namespace Course.KernelProcess;

/// <summary>Reads the client's lines.</summary>
internal static class CommandReader
{
    /// <summary>
    /// Reads one command or event a line. At the end of the input the client is gone, and the process ends with it, whatever still runs.
    /// </summary>
    public static KernelCommandAndEventReceiver Read(Stream input)
    {
        var reader = new StreamReader(input, new UTF8Encoding(false));
        return new KernelCommandAndEventReceiver(_ =>
        {
            if (reader.ReadLine() is { } line)
                return Parse(line)!;
            Environment.Exit(0);
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

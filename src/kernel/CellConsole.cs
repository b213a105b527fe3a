using System.Text;
using Microsoft.DotNet.Interactive;

namespace Course.KernelProcess;

/// <summary>
/// What cells see as standard output or standard error. The engine's own writer keeps each piece of text until the cell ends, and makes
/// an event of it; an endless print would fill the memory. As there, text belongs to the cell that its task comes from, and is lost once
/// that cell has ended.
/// </summary>
internal sealed class CellConsole : TextWriter
{
    private readonly EventOutlet _outlet;
    private readonly bool _isError;

    private CellConsole(EventOutlet outlet, bool isError)
    {
        (_outlet, _isError) = (outlet, isError);
        NewLine = "\n";
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Gives the console to cells; the action does so again where the engine has put its own writers there.</summary>
    public static Action Install(EventOutlet outlet)
    {
        var (output, error) = (Synchronized(new CellConsole(outlet, isError: false)), Synchronized(new CellConsole(outlet, isError: true)));
        Install();
        return Install;

        void Install()
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + NewLine);

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        CellThreads.ThrowIfCancelled();
        if (!string.IsNullOrEmpty(value) && KernelInvocationContext.Current is { IsComplete: false } context)
            _outlet.Write(context.Command, _isError, value);
    }
}

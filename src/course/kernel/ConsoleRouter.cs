using System.Text;

namespace Course.Kernels;

/// <summary>
/// Gives each running cell its own console: what an async context writes goes to the cell that started it, and nowhere once that cell has ended.
/// </summary>
internal sealed class ConsoleRouter : TextWriter
{
    private static readonly AsyncLocal<CellOutputs?> _cell = new();
    private static readonly Lock _gate = new();
    private static bool _isInstalled;

    private readonly TextWriter _outside;
    private readonly bool _isError;

    private ConsoleRouter(TextWriter outside, bool isError) => (_outside, _isError) = (outside, isError);

    /// <inheritdoc/>
    public override Encoding Encoding => _outside.Encoding;

    /// <summary>Sends this async context's console output to the given cell.</summary>
    public static void RouteTo(CellOutputs cell)
    {
        Install();
        _cell.Value = cell;
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (_cell.Value is { } cell)
            cell.Write(value ?? "", _isError);
        else
            _outside.Write(value);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteLine() => Write("\n");

    // The process has one console; the router stands in front of it once and passes on what no cell wrote.
    private static void Install()
    {
        lock (_gate)
        {
            if (_isInstalled)
                return;
            _isInstalled = true;
            Console.SetOut(new ConsoleRouter(Console.Out, isError: false));
            Console.SetError(new ConsoleRouter(Console.Error, isError: true));
        }
    }
}

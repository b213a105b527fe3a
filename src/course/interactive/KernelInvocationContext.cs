using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that is running, as its script sees it; flows with async calls.</summary>
public class KernelInvocationContext : IDisposable
{
    private static readonly AsyncLocal<KernelInvocationContext?> _current = new();

    private KernelInvocationContext(Kernel kernel, ICellHost host, CancellationToken cancellationToken)
    {
        HandlingKernel = kernel;
        Host = host;
        CancellationToken = cancellationToken;
    }

    /// <summary>The running cell's context; null outside a cell.</summary>
    public static KernelInvocationContext? Current => _current.Value;

    /// <summary>Cancelled when the reader stops the cell or its time is over.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The kernel that runs the cell.</summary>
    public Kernel HandlingKernel { get; }

    /// <summary>Whether the cell has ended; what is shown after that is dropped.</summary>
    public bool IsComplete { get; private set; }

    internal ICellHost Host { get; }

    /// <summary>Ends the context; later outputs are dropped.</summary>
    public void Dispose()
    {
        IsComplete = true;
        if (_current.Value == this)
            _current.Value = null;
    }

    internal static KernelInvocationContext Begin(Kernel kernel, ICellHost host, CancellationToken cancellationToken) =>
        _current.Value = new KernelInvocationContext(kernel, host, cancellationToken);

    internal void Show(DisplayedValue value)
    {
        if (!IsComplete)
            Host.Show(value);
    }
}

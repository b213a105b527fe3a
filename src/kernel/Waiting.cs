using System.Text;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.KernelProcess;

/// <summary>What waits on its way to the client.</summary>
internal abstract record Waiting
{
    /// <summary>Characters that it holds.</summary>
    public virtual int Size => 0;

    /// <summary>Its envelope.</summary>
    public abstract string ToLine();

    /// <summary>A question to the client.</summary>
    public sealed record Command(KernelCommand Sent) : Waiting
    {
        /// <inheritdoc/>
        public override string ToLine() => KernelCommandEnvelope.Serialize(Sent);
    }

    /// <summary>An event.</summary>
    public sealed record Event(KernelEvent Happened) : Waiting
    {
        /// <inheritdoc/>
        public override int Size => Happened is DisplayEvent display ? display.FormattedValues.Sum(v => v.Value.Length) : 0;

        /// <inheritdoc/>
        public override string ToLine() => KernelEventEnvelope.Serialize(Happened);
    }

    /// <summary>What a cell wrote to its console.</summary>
    public sealed record Text(KernelCommand Cell, bool IsError, StringBuilder Pieces) : Waiting
    {
        /// <inheritdoc/>
        public override int Size => Pieces.Length;

        /// <inheritdoc/>
        public override string ToLine()
        {
            FormattedValue[] text = [new(PlainTextFormatter.MimeType, Pieces.ToString())];
            return KernelEventEnvelope.Serialize(IsError
                ? new StandardErrorValueProduced(Cell, text)
                : new StandardOutputValueProduced(Cell, text));
        }
    }
}

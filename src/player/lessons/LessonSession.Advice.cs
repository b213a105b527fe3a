using Course.Kernels;
using Course.Player.Language;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>What the learner is told when a cell fails for want of the cells above it.</summary>
internal sealed partial class LessonSession
{
    private const string Missing = "This cell uses what cells above it declare or import, and those have not run in this kernel.";
    private const string Closed = "The connection is closed: a lesson's clean-up does that. The cells above open it again.";

    private LessonParts _parts;

    private Output.RunAbove? AdviceOn(CellState cell, IReadOnlyList<CellError> errors)
    {
        if (errors.Any(e => e.Name == nameof(ObjectDisposedException)))
            return new Output.RunAbove(NewId(), Closed);
        return errors.Any(e => DiagnosticsReader.IsOfNames(e.Name)) && !HasRunAbove(cell.Cell.Index, _parts.Runs) ? new Output.RunAbove(NewId(), Missing) : null;
    }
}

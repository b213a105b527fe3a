using System.Text.Json;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>What of a lesson's outputs is kept on disk, so that a player that starts again shows them as those of an earlier kernel.</summary>
/// <param name="Version">Version of the file's form.</param>
/// <param name="Kernel">The number of the lesson's last kernel.</param>
/// <param name="Cells">The cells that have run.</param>
/// <param name="Declared">What they have declared in that kernel; null in the file of an earlier player.</param>
internal sealed record KeptOutputs(int Version, int Kernel, IReadOnlyList<KeptCell> Cells, IReadOnlyList<string>? Declared = null) : IKept<KeptOutputs>
{
    /// <summary>Bytes that one output may take on disk.</summary>
    public const int LargestOutput = 1024 * 1024;

    /// <summary>Bytes that a lesson's outputs may take on disk, about.</summary>
    public const int LargestLesson = 8 * 1024 * 1024;

    /// <summary>A lesson in which nothing ran.</summary>
    public static KeptOutputs Empty { get; } = new(1, 0, []);

    /// <summary>The same within the limits: what is too large is replaced by a line that says so.</summary>
    public KeptOutputs Bounded()
    {
        var room = LargestLesson;
        return this with { Cells = [.. Cells.Select(cell => cell with { Outputs = [.. cell.Outputs.Select(output => Bounded(output, ref room))] })] };
    }

    private static Output Bounded(Output output, ref int room)
    {
        var size = JsonSerializer.SerializeToUtf8Bytes(output, PlayerJson.Default.Output).Length;
        if (size > Math.Min(LargestOutput, room))
            return new Output.Missing(output.Id, "An output stood here that was too large to be kept after the player ended. Run the cell to see it again.");
        room -= size;
        return output;
    }
}

/// <summary>A cell that has run.</summary>
/// <param name="Cell">Where it stood.</param>
/// <param name="Original">Hash of what the notebook had there.</param>
/// <param name="State">How it ended.</param>
/// <param name="Kernel">The number of the kernel that ran it.</param>
/// <param name="Order">Which ran later.</param>
/// <param name="RanSource">What it held then.</param>
/// <param name="Elapsed">Milliseconds that it ran.</param>
/// <param name="Outputs">In order.</param>
internal sealed record KeptCell(string Cell, string Original, string State, int Kernel, long Order, string RanSource, double Elapsed, IReadOnlyList<Output> Outputs);

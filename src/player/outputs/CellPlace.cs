namespace Course.Player.Outputs;

/// <summary>A line of a notebook's file as its reader finds it.</summary>
/// <param name="Cell">The cell's number; 0 where no cell holds it.</param>
/// <param name="Line">1-based line in the cell.</param>
/// <param name="IsRunning">Whether it is the cell that failed.</param>
internal readonly record struct CellPlace(int Cell, int Line, bool IsRunning)
{
    /// <summary>In words; empty where no cell holds it.</summary>
    public override string ToString() => IsRunning ? $"this cell, line {Line}" : Cell > 0 ? $"cell {Cell}, line {Line}" : "";
}

namespace Course.Player.Lessons;

/// <summary>
/// Which cells' outputs may no longer be what they would give now. A cell that has run is stale when its source has changed since, when another
/// kernel ran it, when a cell above it has started since, or when the notebook has changed there or above. Nothing is guessed about what a cell uses.
/// </summary>
internal static class Staleness
{
    /// <summary>Whether a cell is stale.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cells">All cells, in order.</param>
    /// <param name="kernel">The number of the kernel that runs cells now.</param>
    public static bool IsStale(CellState cell, IEnumerable<CellState> cells, int kernel) =>
        cell.Order > 0 && cell.State != CellStates.Running
        && (cell.RanSource != cell.Source || cell.Kernel != kernel || cell.IsOvertaken || cells.TakeWhile(c => c != cell).Any(above => above.Order > cell.Order));
}

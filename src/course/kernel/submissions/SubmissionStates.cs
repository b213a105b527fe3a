namespace Course.Kernels;

/// <summary>
/// The objects that hold what submissions declared. A submission's factory puts its object into the next free slot and reads the
/// earlier ones; the slot at 0 is the host's and stays empty.
/// </summary>
internal sealed class SubmissionStates
{
    private object?[] _slots = new object?[16];
    private int _count = 1;

    /// <summary>The variables in the order declared.</summary>
    public IEnumerable<ScriptVariable> Variables => _slots[1.._count].SelectMany(s => ScriptVariable.Of(s!));

    /// <summary>Runs a submission; what it declared stays, also when it throws or never ends.</summary>
    public Task<object> RunAsync(Func<object?[], Task<object>> factory)
    {
        if (_count == _slots.Length)
            Array.Resize(ref _slots, 2 * _slots.Length);
        try
        {
            return factory(_slots);
        }
        finally
        {
            // A submission without code takes no slot.
            if (_slots[_count] is not null)
                _count++;
        }
    }
}

namespace Course.Manifests;

/// <summary>What an exercise asks for.</summary>
public enum ExerciseKind
{
    /// <summary>Complete the cell.</summary>
    FillIn,

    /// <summary>Write a worker.</summary>
    Worker,

    /// <summary>Find the bug in a cell that runs and is wrong.</summary>
    Bug,

    /// <summary>Choose the configuration for a system that is described.</summary>
    Design,

    /// <summary>Read the server's figures.</summary>
    Figures,
}

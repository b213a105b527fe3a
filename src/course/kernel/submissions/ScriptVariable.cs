using System.Reflection;

namespace Course.Kernels;

/// <summary>A top-level variable of a cell: a public field of its submission.</summary>
internal sealed class ScriptVariable(object submission, FieldInfo declared)
{
    /// <summary>Its name.</summary>
    public string Name => declared.Name;

    /// <summary>The type it was declared with.</summary>
    public Type Type => declared.FieldType;

    /// <summary>What it holds now.</summary>
    public object? Value
    {
        get => declared.GetValue(submission);
        set => declared.SetValue(submission, value);
    }

    /// <summary>The variables that a submission declared, in order; the compiler's own fields have names that no variable can have.</summary>
    public static IEnumerable<ScriptVariable> Of(object submission) =>
        submission.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(f => char.IsLetterOrDigit(f.Name[0]) || f.Name[0] == '_').Select(f => new ScriptVariable(submission, f));
}

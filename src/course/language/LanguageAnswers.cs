namespace Course.Language;

/// <summary>What could stand at a position.</summary>
/// <param name="From">Offset of the first character that an accepted item replaces; the last is before the position asked.</param>
/// <param name="Items">Best first, at most <see cref="MostItems"/>.</param>
/// <param name="IsIncomplete">Whether more would fit than are listed, so that a longer word has to be asked again.</param>
public sealed record CompletionList(int From, IReadOnlyList<CompletionItem> Items, bool IsIncomplete)
{
    /// <summary>The most items that a list holds.</summary>
    public const int MostItems = 200;
}

/// <summary>One thing that could stand there.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Kind">variable, parameter, constant, method, property, field, event, class, struct, interface, enum, enumMember, delegate, typeParameter, namespace or keyword.</param>
/// <param name="Detail">A short signature or type; null where there is none.</param>
/// <param name="Apply">The text to insert.</param>
/// <param name="Doc">The summary of its documentation; null where there is none.</param>
public sealed record CompletionItem(string Label, string Kind, string? Detail, string Apply, string? Doc);

/// <summary>The signatures of the call around a position.</summary>
/// <param name="Active">Index of the one that fits what is written so far.</param>
/// <param name="Parameter">Index of the parameter at the position, in the active one; -1 where it has none there.</param>
/// <param name="Items">Every overload.</param>
public sealed record SignatureHelp(int Active, int Parameter, IReadOnlyList<SignatureItem> Items);

/// <summary>One overload.</summary>
/// <param name="Label">The signature in one line; each parameter's label stands in it as it is.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Doc">The summary of its documentation; null where there is none.</param>
public sealed record SignatureItem(string Label, IReadOnlyList<ParameterItem> Parameters, string? Doc);

/// <summary>One parameter of an overload, or of a list of type arguments.</summary>
/// <param name="Label">Type, name and default value; of a type parameter its name.</param>
/// <param name="From">Where it stands in the signature's label.</param>
/// <param name="Doc">Its documentation; null where there is none.</param>
public sealed record ParameterItem(string Label, int From, string? Doc);

/// <summary>What stands at a position.</summary>
/// <param name="From">Offset of its first character.</param>
/// <param name="To">Offset behind its last character.</param>
/// <param name="Text">What it is, in C#; null where there is nothing to say.</param>
/// <param name="Doc">The summary of its documentation; null where there is none.</param>
public sealed record HoverText(int From, int To, string? Text, string? Doc);

/// <summary>One thing that the compiler says of a cell.</summary>
/// <param name="From">Offset of the first character concerned.</param>
/// <param name="To">Offset behind the last one; the same as <paramref name="From"/> at the cell's end.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Code">The compiler's code, such as CS0103.</param>
/// <param name="Message">What is wrong.</param>
public sealed record LanguageDiagnostic(int From, int To, string Severity, string Code, string Message);

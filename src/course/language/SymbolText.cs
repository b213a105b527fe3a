using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Language;

/// <summary>Writes symbols as a reader of C# would.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat _type = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat _parameter = _type.WithParameterOptions(
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    private static readonly SymbolDisplayFormat _short = _type
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeOptionalBrackets);

    private static readonly SymbolDisplayFormat _whole = _short
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(_parameter.ParameterOptions);

    /// <summary>A type without its namespace.</summary>
    public static string Type(ITypeSymbol type) => type.ToDisplayString(_type);

    /// <summary>A parameter with its type and default value.</summary>
    public static string Parameter(IParameterSymbol parameter) => parameter.ToDisplayString(_parameter);

    /// <summary>A call's line: what it gives, its name, and its parameters.</summary>
    public static string Signature(IMethodSymbol called)
    {
        var (head, open, close) = Call(called);
        return $"{head}{open}{string.Join(", ", called.Parameters.Select(Parameter))}{close}";
    }

    /// <summary>What stands around a call's parameters: what it gives and its name, and the brackets.</summary>
    public static (string Head, char Open, char Close) Call(ISymbol called) => called switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => (Type(constructor.ContainingType), '(', ')'),
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } invoke => ($"{Type(invoke.ReturnType)} {Type(invoke.ContainingType)}", '(', ')'),
        IMethodSymbol { TypeArguments: { IsEmpty: false } arguments } method => ($"{Type(method.ReturnType)} {method.Name}<{string.Join(", ", arguments.Select(Type))}>", '(', ')'),
        IMethodSymbol method => ($"{Type(method.ReturnType)} {method.Name}", '(', ')'),
        IPropertySymbol indexer => ($"{Type(indexer.Type)} {Type(indexer.ContainingType)}", '[', ']'),
        _ => (called.Name, '(', ')'),
    };

    /// <summary>What stands around the type parameters of a generic type or method: behind them the parameters, and what each must be.</summary>
    public static (string Head, string Tail) Generic(ISymbol generic) => generic switch
    {
        IMethodSymbol { ReducedFrom: { } extension } method => Generic(extension.OriginalDefinition, method.OriginalDefinition.Parameters.Length),
        IMethodSymbol method => Generic(method.OriginalDefinition, method.Parameters.Length),
        INamedTypeSymbol type => ($"{Kind(type)} {type.Name}", Constraints(type.TypeParameters)),
        _ => (generic.Name, ""),
    };

    private static (string Head, string Tail) Generic(IMethodSymbol method, int shown) =>
        ($"{Type(method.ReturnType)} {method.Name}", $"({string.Join(", ", method.Parameters.TakeLast(shown).Select(Parameter))}){Constraints(method.TypeParameters)}");

    private static string Constraints(IEnumerable<ITypeParameterSymbol> parameters) =>
        string.Concat(parameters.Select(p => (p.Name, Limits: string.Join(", ", Limits(p)))).Where(p => p.Limits.Length > 0).Select(p => $" where {p.Name} : {p.Limits}"));

    private static IEnumerable<string> Limits(ITypeParameterSymbol parameter) =>
    [
        .. parameter.HasUnmanagedTypeConstraint ? ["unmanaged"]
            : parameter.HasValueTypeConstraint ? ["struct"]
            : parameter.HasReferenceTypeConstraint ? ["class"]
            : parameter.HasNotNullConstraint ? ["notnull"]
            : Array.Empty<string>(),
        .. parameter.ConstraintTypes.Select(Type),
        .. parameter.HasConstructorConstraint ? ["new()"] : Array.Empty<string>(),
    ];

    /// <summary>What a list says beside a name: a method's signature, a value's type, what kind of type.</summary>
    public static string Short(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        ITypeSymbol type => $"{Kind(type)} {Type(type)}",
        ILocalSymbol local => Type(local.Type),
        IParameterSymbol parameter => Type(parameter.Type),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member => $"{member.ContainingType.Name} = {member.ConstantValue}",
        IFieldSymbol field => Type(field.Type),
        IPropertySymbol { IsIndexer: false } property => Type(property.Type),
        IRangeVariableSymbol => "range variable",
        _ => symbol.ToDisplayString(_short),
    };

    /// <summary>What a symbol is, in one line.</summary>
    public static string Whole(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol space => $"namespace {space.ToDisplayString()}",
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => $"delegate {Signature(invoke)}",
        ITypeParameterSymbol parameter => $"type parameter {parameter.Name}{Constraints([parameter])}",
        ITypeSymbol { SpecialType: not SpecialType.None } type when Type(type) is var name && SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None => name,
        ITypeSymbol type => $"{Kind(type)} {type.ToDisplayString()}",
        ILocalSymbol local => $"{(local.IsConst ? "const " : "")}{Type(local.Type)} {local.Name}",
        IParameterSymbol parameter => $"(parameter) {Parameter(parameter)}",
        IRangeVariableSymbol range => $"(range variable) {range.Name}",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Signature(constructor),
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension } method => $"(extension) {method.ToDisplayString(_whole)}",
        { ContainingType.IsScriptClass: true } => symbol.ToDisplayString(_whole.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers)),
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => symbol.ToDisplayString(_whole.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)),
        _ => symbol.ToDisplayString(_whole),
    };

    private static string Kind(ITypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        _ => type.TypeKind switch
        {
            TypeKind.Struct => "struct",
            TypeKind.Interface => "interface",
            TypeKind.Enum => "enum",
            TypeKind.Delegate => "delegate",
            TypeKind.TypeParameter => "type parameter",
            _ => "class",
        },
    };
}

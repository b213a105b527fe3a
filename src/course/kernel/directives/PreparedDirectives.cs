namespace Course.Kernels;

/// <summary>A cell's directives, read before anything of it runs.</summary>
/// <param name="Errors">What is wrong with them; where there is anything, the cell must not run.</param>
/// <param name="Lines">Each line with what it asks for.</param>
internal sealed record PreparedDirectives(IReadOnlyList<CellError> Errors, IReadOnlyDictionary<CellPart.Directive, PreparedDirective> Lines);

/// <summary>One line.</summary>
/// <param name="Directive">What carries it out.</param>
/// <param name="Arguments">Its parameters, answers and other kernels' values filled in.</param>
internal sealed record PreparedDirective(Directive Directive, DirectiveArguments Arguments);

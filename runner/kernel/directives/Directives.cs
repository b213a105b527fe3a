using Course.Documents;
using Microsoft.DotNet.Interactive;

namespace Course.Kernels;

/// <summary>The directives that a code cell can hold: the runner's own, and those that scripts have added.</summary>
internal sealed class Directives(Kernel kernel, ValueSources values)
{
    private readonly Dictionary<string, Directive> _own = new(StringComparer.Ordinal);

    /// <summary>Adds directives of the runner's own.</summary>
    public void Add(params ReadOnlySpan<Directive> directives)
    {
        foreach (var directive in directives)
            _own.Add(directive.Definition.Name, directive);
        _own.TryAdd("#!lsmagic", new LsMagicDirective(() => _own.Values.Select(d => d.Definition).Concat(kernel.AddedDirectives.Select(d => d.Definition))));
    }

    /// <summary>Reads a cell's directives and asks for what they take from the reader or another kernel; an unknown one or a wrong parameter fails the whole cell.</summary>
    public PreparedDirectives Prepare(IReadOnlyList<CellPart> parts, string file)
    {
        var errors = ReferenceDirective.Misplaced(parts).Select(p => new CellError("CS7009", "Cannot use #r after first token in file", file, p.Line)).ToList();
        var lines = new Dictionary<CellPart.Directive, PreparedDirective>();
        foreach (var part in parts.OfType<CellPart.Directive>())
        {
            try
            {
                if (Find(part.Name) is not { } directive)
                    errors.Add(new CellError("DNI101", $"Unknown magic command '{part.Name}'\nThis runner knows {string.Join(", ", _own.Keys.Order(StringComparer.Ordinal))}.", file, part.Line));
                else if (directive.Read(part.Text) is var arguments && arguments.Faults.Count > 0)
                    errors.AddRange(arguments.Faults.Select(f => new CellError(f.Code, f.Message, file, part.Line)));
                else
                    lines[part] = Bound(directive, arguments);
            }
            catch (DirectiveException error)
            {
                errors.Add(new CellError(error.Code, error.Message, file, part.Line));
            }
        }
        return new PreparedDirectives(errors, lines);
    }

    /// <summary>Carries out one directive; the errors are empty when it succeeded.</summary>
    public static async Task<IReadOnlyList<CellError>> RunAsync(CellPart.Directive part, PreparedDirective line, string file, CellOutputs outputs, Action<Action> atEnd, CancellationToken cancellationToken)
    {
        try
        {
            return await line.Directive.RunAsync(new DirectiveCall(line.Arguments, outputs, atEnd), cancellationToken);
        }
        catch (DirectiveException error)
        {
            return [new CellError(error.Code, error.Message, file, part.Line)];
        }
        catch (DibException error)
        {
            return [new CellError("Import", error.Message, error.Path, error.Line)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [new CellError("File", error.Message, file, part.Line)];
        }
    }

    private PreparedDirective Bound(Directive directive, DirectiveArguments arguments)
    {
        var bound = arguments.Bind(values);
        directive.Check(bound);
        return new PreparedDirective(directive, bound);
    }

    private Directive? Find(string name) =>
        kernel.FindDirective(name) is { } added ? new AddedDirective(added, values) : _own.GetValueOrDefault(name);
}

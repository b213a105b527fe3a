using Course.Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>The directives that a code cell can hold: the runner's own, and those that scripts have added.</summary>
internal sealed class Directives(Kernel kernel, ValueSources values, ScriptChain chain)
{
    private readonly Dictionary<string, Directive> _own = new(StringComparer.Ordinal);

    /// <summary>Adds directives of the runner's own.</summary>
    public void Add(params ReadOnlySpan<Directive> directives)
    {
        foreach (var directive in directives)
            _own.Add(directive.Definition.Name, directive);
        _own.TryAdd("#!lsmagic", new LsMagicDirective(() => Known));
    }

    /// <summary>Those that a cell can use: what a script has added stands before the runner's own of that name.</summary>
    public IEnumerable<KernelActionDirective> Known =>
        kernel.AddedDirectives.Select(d => d.Definition).Concat(_own.Values.Select(d => d.Definition)).DistinctBy(d => d.Name);

    /// <summary>What is wrong with a cell's directives as they are written: an unknown one or a wrong parameter fails the whole cell.</summary>
    public IReadOnlyList<CellError> Check(IEnumerable<CellPart> parts, string file)
    {
        var all = parts.ToList();
        return [
            .. ReferenceDirective.Misplaced(all).Select(p => new CellError("CS7009", "Cannot use #r after first token in file", file, p.Line)),
            .. all.OfType<CellPart.Directive>().SelectMany(p => Faults(p).Select(f => new CellError(f.Code, f.Message, file, p.Line)))];
    }

    /// <summary>Reads a cell's directives, and asks for what they take from the reader or another kernel before anything runs.</summary>
    public PreparedDirectives Prepare(IReadOnlyList<CellPart> parts, string file)
    {
        var errors = Check(parts, file).ToList();
        var lines = new Dictionary<CellPart.Directive, PreparedDirective>();
        foreach (var part in errors.Count > 0 ? [] : parts.OfType<CellPart.Directive>())
        {
            try
            {
                lines[part] = Bound(Find(part.Name)!, part.Text);
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

    private IReadOnlyList<(string Code, string Message)> Faults(CellPart.Directive part) =>
        Find(part.Name) is { } directive
            ? directive.Read(part.Text).Faults
            : [("DNI101", $"Unknown magic command '{part.Name}'\nThis runner knows {string.Join(", ", Known.Where(d => !d.Hidden).Select(d => d.Name).Order(StringComparer.Ordinal))}.")];

    private PreparedDirective Bound(Directive directive, string text)
    {
        var bound = directive.Read(text).Bind(values);
        directive.Check(bound);
        return new PreparedDirective(directive, bound);
    }

    private Directive? Find(string name) =>
        kernel.FindDirective(name) is { } added ? new AddedDirective(added, values, chain) : _own.GetValueOrDefault(name);
}

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

    /// <summary>An unknown directive or a wrong parameter fails the whole cell before anything runs.</summary>
    public IReadOnlyList<CellError> Check(IEnumerable<CellPart> parts, string file) =>
        [.. parts.OfType<CellPart.Directive>().Select(d => Check(d, file)).OfType<CellError>()];

    /// <summary>Carries out one directive; the errors are empty when it succeeded.</summary>
    public async Task<IReadOnlyList<CellError>> RunAsync(CellPart.Directive part, string file, CellOutputs outputs, Action<Action> atEnd, CancellationToken cancellationToken)
    {
        try
        {
            var directive = Find(part.Name)!;
            return await directive.RunAsync(new DirectiveCall(part.Text, directive.Read(part.Text), outputs, atEnd), cancellationToken);
        }
        catch (DirectiveException error)
        {
            return [new CellError(error.Code, error.Message, file, part.Line)];
        }
        catch (DibException error)
        {
            return [new CellError("Import", error.Message, error.Path, error.Line)];
        }
    }

    private Directive? Find(string name) =>
        kernel.FindDirective(name) is { } added ? new AddedDirective(added, values) : _own.GetValueOrDefault(name);

    private CellError? Check(CellPart.Directive part, string file)
    {
        if (PackageReferences.PackageOf(part) is not null)
            return null;
        if (Find(part.Name) is not { } directive)
            return new CellError("DNI101", $"Unknown magic command '{part.Name}'. This runner knows {string.Join(", ", _own.Keys.Order(StringComparer.Ordinal))}.", file, part.Line);
        try
        {
            directive.Read(part.Text);
            return null;
        }
        catch (DirectiveException error)
        {
            return new CellError(error.Code, error.Message, file, part.Line);
        }
    }
}

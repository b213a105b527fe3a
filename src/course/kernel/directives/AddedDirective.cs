using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>A directive that a script has added with <c>AddDirective</c>.</summary>
internal sealed class AddedDirective(RegisteredDirective added, ValueSources values, ScriptChain chain) : Directive(added.Definition)
{
    // --some-name fills SomeName, as text; a number may be given as text.
    private static readonly JsonSerializerOptions _binding = new() { PropertyNameCaseInsensitive = true, NumberHandling = JsonNumberHandling.AllowReadingFromString };

    /// <inheritdoc/>
    public override void Check(DirectiveArguments arguments) => Bind(arguments);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var command = Bind(call.Arguments);
        try
        {
            await added.Handler(command, KernelInvocationContext.Current!);
            return None;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return [chain.ErrorOf(thrown)];
        }
    }

    private KernelCommand Bind(DirectiveArguments arguments)
    {
        if (added.CommandType == typeof(DirectiveCommand))
            return new DirectiveCommand();
        var json = new JsonObject();
        foreach (var parameter in Definition.Parameters.Where(p => arguments.All(p.Name).Count > 0))
            json[parameter.Name.Replace("-", "", StringComparison.Ordinal)] = Node(parameter, arguments.All(parameter.Name));
        try
        {
            return (KernelCommand)json.Deserialize(added.CommandType, _binding)!;
        }
        catch (JsonException error)
        {
            throw new DirectiveException("DNI108", error.Message);
        }
    }

    private JsonNode? Node(KernelDirectiveParameter parameter, IReadOnlyList<DirectiveValue> given) =>
        parameter.Flag ? JsonValue.Create(true)
        : parameter.MaxOccurrences > 1 ? new JsonArray([.. given.Select(v => Node(parameter, v))])
        : Node(parameter, given[0]);

    private JsonNode? Node(KernelDirectiveParameter parameter, DirectiveValue value) =>
        value is { IsInput: false, Kernel: null, Text: ['{' or '[', ..] }
            ? JsonNode.Parse(value.Text)
            : JsonValue.Create(values.TextOf(parameter.Name.TrimStart('-'), value));
}

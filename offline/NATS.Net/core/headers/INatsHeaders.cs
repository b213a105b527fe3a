using Microsoft.Extensions.Primitives;

namespace NATS.Client.Core;

/// <summary>The headers of a message: names, each with one or several values.</summary>
public interface INatsHeaders : IDictionary<string, StringValues>;

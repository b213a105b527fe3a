namespace Course.Player.Gate;

/// <summary>Marks a route that answers without the cookie. Every other one is closed.</summary>
internal sealed class Public;

/// <summary>
/// Marks a route that a browser asks for by itself and so without the page's key: the cookie opens it. It says nothing of the learner, since the cookie
/// reaches every port of the machine.
/// </summary>
internal sealed class Page;

/// <summary>Marks a route that checks by itself who asks, and lets the sandboxed frame in, which is nobody's origin.</summary>
internal sealed class Foreign;

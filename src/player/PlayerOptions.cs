namespace Course.Player;

/// <summary>What <c>course-player</c> was told.</summary>
internal sealed record PlayerOptions
{
    /// <summary>The port of a folder's first player, where nothing else is said.</summary>
    public const int DefaultPort = 5280;

    /// <summary>The port to serve at; 0 for a free one, null for that of the folder's last player.</summary>
    public int? Port { get; init; }

    /// <summary>The address to listen on beside loopback; null for loopback only.</summary>
    public string? Bind { get; init; }

    /// <summary>The password that <see cref="Bind"/> asks for.</summary>
    public string? Password { get; init; }

    /// <summary>The address at which a proxy serves the player.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>URL of the NATS server; null to find or start one.</summary>
    public string? Server { get; init; }

    /// <summary>Whether to open a browser.</summary>
    public bool OpensBrowser { get; init; } = true;

    /// <summary>How many kernels may run at once.</summary>
    public int MostKernels { get; init; } = 10;

    /// <summary>How long a kernel whose lesson no page shows stays.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromMinutes(30);
}

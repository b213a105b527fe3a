namespace Course.Packages;

/// <summary>Where packages may come from: the values of <c>--packages</c>.</summary>
public enum PackageMode
{
    /// <summary>NuGet; where it says that there is no such package, the offline subset.</summary>
    Auto,

    /// <summary>NuGet only.</summary>
    NuGet,

    /// <summary>The offline subsets only; no registry is asked.</summary>
    Offline,
}

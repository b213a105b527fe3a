namespace Course.Packages;

/// <summary>One package asked for by <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">Package id as written; ids are compared without regard to case.</param>
/// <param name="Version">Version as written (exact, or with a wildcard such as <c>1.*</c>); null where none was given.</param>
public sealed record PackageRequest(string Id, string? Version);

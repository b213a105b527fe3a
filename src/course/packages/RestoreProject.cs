using System.Runtime.InteropServices;
using System.Security;

namespace Course.Packages;

/// <summary>The project that asks NuGet for a whole set at once.</summary>
internal static class RestoreProject
{
    /// <summary>The framework that notebooks run on.</summary>
    public const string Framework = "net10.0";

    /// <summary>The project's text. It takes nothing from the folders above it but the NuGet configuration it is told of.</summary>
    /// <param name="set">What to restore.</param>
    /// <param name="sources">Package sources besides the configured ones.</param>
    /// <param name="notebookFolder">Where NuGet.Config is looked for, upwards.</param>
    public static string Write(IEnumerable<PackageRequest> set, IEnumerable<string> sources, string notebookFolder) => $"""
        <Project>
          <PropertyGroup>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <PropertyGroup>
            <TargetFramework>{Framework}</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
            <RestoreAdditionalProjectSources>{Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
            <RestoreRootConfigDirectory>{Escape(notebookFolder)}</RestoreRootConfigDirectory>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", set.Select(Reference))}
          </ItemGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
        </Project>

        """;

    private static string Reference(PackageRequest request) =>
        $"""<PackageReference Include="{Escape(request.Id)}" Version="{Escape(request.Version ?? "*")}" />""";

    private static string Escape(string text) => SecurityElement.Escape(text);
}

using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Helpers;

/// <summary>What helpers/jetstream.csx does when a notebook imports it.</summary>
public static class Door
{
    /// <summary>From here on charts are drawn as the course's, also those that a lesson makes with Plotly.NET itself.</summary>
    public static void Open()
    {
        AssemblyLoadContext.Default.Resolving -= TheHostsFSharp;
        AssemblyLoadContext.Default.Resolving += TheHostsFSharp;
        RegisterCharts();
    }

    // The published engine carries FSharp.Core 10.0, and Plotly.NET asks for 10.1: without this the first chart fails.
    private static System.Reflection.Assembly? TheHostsFSharp(AssemblyLoadContext context, System.Reflection.AssemblyName name) =>
        name.Name != "FSharp.Core" ? null
        : context.Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name) ?? context.LoadFromAssemblyName(new("FSharp.Core"));

    // In a method of its own: when it is compiled, Plotly.NET is loaded, and the handler must be there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RegisterCharts() =>
        Formatter.Register<GenericChart>((chart, writer) => writer.Write(ChartPage.Html(chart)), "text/html");
}

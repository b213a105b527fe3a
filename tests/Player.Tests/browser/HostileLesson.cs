using Testing;

namespace Player.Tests.Browser;

/// <summary>A lesson whose every text tries to act: its file's name, its title, its prose, and all that its cells show.</summary>
internal static class HostileLesson
{
    /// <summary>The file's name without its ending.</summary>
    public const string Name = "hostile><img src=x onerror=window.hit=1>";

    /// <summary>Its address in the player.</summary>
    public static string Address { get; } = $"/lesson/{PlayerFolder.Course}/{Uri.EscapeDataString(Name)}";

    private const string Title = "<img src=x onerror=window.hit=1> \"title\" & <svg/onload=window.hit=1>";

    private const string Prose = """
        # <img src=x onerror=window.hit=1>Hostile

        Quagga.

        <script>window.hit = 1</script>

        <img src="https://evil.example/pixel.png" onerror="window.hit = 1">

        <meta http-equiv="refresh" content="0;url=https://evil.example/refreshed">

        <iframe srcdoc="<script>parent.hit = 1; top.location = 'https://evil.example/framed'</script>"></iframe>

        <style>@import url(https://evil.example/style.css); body { background: url(https://evil.example/ground.png) }</style>

        <base href="https://evil.example/"><link rel="prefetch" href="https://evil.example/fetched">

        <form action="https://evil.example/sent"><button>Send</button></form>

        <details open ontoggle="window.hit = 1"><summary onclick="window.hit = 1">A box</summary></details>

        [one](javascript:window.hit=1) [two](JaVaScRiPt:window.hit=1) [three](data:text/html,<script>1</script>) <javascript:window.hit=1>
        <b onmouseover="window.hit = 1">bold</b> <svg/onload=window.hit=1> <a href="javascript:window.hit=1">link</a>
        ![picture](https://evil.example/picture.png)

        ## A heading <img src=x onerror=window.hit=1>
        """;

    private const string Helper = """"
        const string Bad = """
            <img src=x onerror="window.hit = 1"><svg/onload="window.hit = 1"></svg><a href="javascript:window.hit=1">link</a>
            <form action="https://evil.example/sent"><button>Send</button></form><meta http-equiv="refresh" content="0;url=https://evil.example/refreshed">
            <img src="https://evil.example/pixel.png"><style>@import url(https://evil.example/style.css);</style><p style="background:url(https://evil.example/ground.png)">ground</p>
            <svg><a xlink:href="javascript:window.hit=1"><text>t</text></a><animate onbegin="window.hit = 1" attributeName="x"/><use href="https://evil.example/use.svg#x"/></svg>
            """;
        """";

    private const string Outputs = """
        Console.WriteLine(Bad);
        Console.Error.WriteLine(Bad);
        Microsoft.DotNet.Interactive.Kernel.HTML(Bad).Display();
        foreach (var type in new[] { "text/markdown", "image/svg+xml", "application/json", "text/vnd.mermaid", "text/plain" })
            Bad.DisplayAs(type);
        """;

    private const string Chart = """"
        var figure = """
            {"data":[{"x":["<img src=x onerror=window.hit=1>","b"],"y":[1,2],"type":"bar","name":"<a href=\"javascript:window.hit=1\">name</a>","text":["<a href=\"javascript:window.hit=1\">text</a>","b"],
            "hovertemplate":"<a href=\"javascript:window.hit=1\">hover</a><img src=x onerror=window.hit=1><extra><svg/onload=window.hit=1></extra>"}],
            "layout":{"height":320,"title":{"text":"<a href=\"javascript:window.hit=1\">title</a>"},"showlegend":true,"xaxis":{"title":{"text":"<a href=\"javascript:window.hit=1\">axis</a>"}},
            "annotations":[{"x":0,"y":1,"text":"<a href=\"JAVASCRIPT:window.hit=1\">note</a><a href=\"data:text/html,1\">data</a>"}],
            "images":[{"source":"https://evil.example/image.png","xref":"paper","yref":"paper","x":0,"y":1,"sizex":1,"sizey":1}]}}
            """;
        var words = System.Net.WebUtility.HtmlEncode(Bad);
        Microsoft.DotNet.Interactive.Kernel.HTML(
            "<figure class=\"course-chart\" data-course-chart x>" +
            $"<figcaption x>{words}</figcaption><p class=\"course-chart-facts\" x>{words}</p><p class=\"course-chart-key\" x>{Bad.Replace("</p>", "")}</p>" +
            $"<details><table><thead><tr><th x>{words}</th></tr></thead><tbody><tr><td x>{words}</td></tr></tbody></table></details>" +
            $"<script>(() => {{ }})();window.courseCharts&&courseCharts.draw(\"c1\",{figure.Replace("\n", "")})</script></figure>").Display();
        """";

    /// <summary>Adds it to a course.</summary>
    public static void AddTo(LearnerFolder course) => course.AddLesson(
        $"{PlayerFolder.Course}/{Name}.dib", Title,
        $"#!markdown\n\n{Prose}\n\n#!csharp\n\n{Helper}\n\n#!csharp\n\n{Outputs}\n\n#!csharp\n\n{Chart}\n\n#!csharp\n\nthrow new Exception(Bad);\n");
}

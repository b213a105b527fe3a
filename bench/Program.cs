using System.Globalization;
using Course.Bench;
using Course.Bench.Measures;
using Course.Bench.Measures.Player;

IReadOnlyList<IMeasure> measures =
[
    new TwoCells(), new CellCost(), new HelperImport(), new CellLoop(), new MessageRates(), new LiveFrames(), new PageWeight(), new WholeCourse(),
    new FirstResult(), new KeyToList(), new TenLessons(), new FortyCharts(), new LiveMemory(),
];

// Without arguments: all measures; "only" and a part of their names: those. Else the other side of a measure, in a process of its own.
switch (args)
{
    case ["bare", .. var cells]:
        await BareScript.RunAsync(cells);
        return 0;
    case ["loop"]:
        Console.WriteLine(Loop.Milliseconds().ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["rates", var url]:
        Console.WriteLine(string.Join(' ', (await Rates.MeasureAsync(url)).Select(r => r.ToString(CultureInfo.InvariantCulture))));
        return 0;
    case []:
        return await Report.WriteAsync(measures);
    case ["only", var part]:
        return await Report.WriteAsync([.. measures.Where(measure => measure.Name.Contains(part, StringComparison.OrdinalIgnoreCase))]);
    default:
        Console.Error.WriteLine("course-bench takes no arguments but: only PART-OF-A-NAME; run it by: make bench");
        return 2;
}

using System.Globalization;
using Course.Bench;
using Course.Bench.Measures;

// Without arguments: all measures. With one: the other side of a measure, in a process of its own.
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
        return await Report.WriteAsync([new TwoCells(), new CellCost(), new HelperImport(), new CellLoop(), new MessageRates(), new LiveFrames(), new PageWeight(), new WholeCourse()]);
    default:
        Console.Error.WriteLine("course-bench takes no arguments; run it by: make bench");
        return 2;
}

using System.Globalization;
using Course.Bench;
using Course.Bench.Measures;

IReadOnlyList<Measure> measures =
[
    EngineMeasures.TwoCells, EngineMeasures.DoorImport, PlayerMeasures.FirstCell, CourseMeasure.WholeCourse, EngineMeasures.IdleMemory,
    PlayerMeasures.KeyToList, PlayerMeasures.TenLessons, PageMeasures.FirstChart, PageMeasures.FortyCharts, PageMeasures.LiveMemory,
];

var isNumber = int.TryParse(Environment.GetEnvironmentVariable("ROUNDS") ?? "5", CultureInfo.InvariantCulture, out var rounds);
var chosen = measures.Where(m => args.Skip(1).All(word => m.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
if (args is ([] or ["only", _, ..]) && isNumber && rounds > 0 && chosen.Count > 0)
    return await Report.WriteAsync(chosen, rounds);
Console.Error.WriteLine("make bench ARGS=\"only WORDS\" ROUNDS=5: each side is measured five times, WORDS are of these names:");
foreach (var measure in measures)
    Console.Error.WriteLine($"  {measure.Name}");
return 2;

using System.Globalization;
using System.Text;
using GovernorExample;

const int Count = 200;
Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var console = AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
});
console.Profile.Capabilities.Unicode = true;
if (Console.IsOutputRedirected)
    console.Profile.Width = 120;

var requests = Request.Stream(Count);
var slowdown = double.NaN;
var promised = 0;
var governed = RunAll(request =>
{
    var governor = Assistant.Governor.Start(request.PromptTokens, request.OutputTokens, request.Deadline, slowdown);
    promised += governor.KeepsDeadline ? 1 : 0;
    return (step, seconds) =>
    {
        var point = step == 0 ? governor.OperatingPoint : governor.NextOperatingPoint(seconds);
        slowdown = governor.Slowdown;
        return point;
    };
});
var rows = new List<(string Name, double Joules, double UntilDeadline, int Missed)>
{
    Sum("governor", governed),
    Sum("one point per phase", RunAll(_ => (step, _) => step == 0 ? Assistant.FrequencyPlan.PrefillPoints[0] : Assistant.FrequencyPlan.DecodePoints[0])),
};
for (var k = Board.Points - 1; k >= 0; k--)
{
    var point = k;
    rows.Add(Sum("always " + Assistant.FrequencyPlan.OperatingPointName(k) + (k == Board.Highest ? ", highest point; then race to idle" : ""), RunAll(_ => (_, _) => point)));
}

var clairvoyant = requests.Sum(Board.Clairvoyant);
console.WriteLine($"Llama 3.2 1B on a Jetson Orin Nano Super: {Count} requests, a web search beside them now and then (1.44 times slower)");
console.WriteLine($"{promised} deadlines promised; joules of the rail that the catalog's figures are of");
console.WriteLine();
var table = new Table { Border = TableBorder.None };
foreach (var head in new[] { "", "energy", "against the governor", "until the deadlines", "late" })
    table.AddColumn(new TableColumn(head) { NoWrap = true, Alignment = head.Length == 0 ? Justify.Left : Justify.Right, Padding = new Padding(0, 0, 2, 0) });
foreach (var row in rows)
    table.AddRow(row.Name, $"{row.Joules:0} J", $"{(row.Joules / rows[0].Joules) - 1:+0.0%;-0.0%;0.0%}", $"{row.UntilDeadline:0} J", $"{row.Missed}");
table.AddRow("clairvoyant, at least", $"{clairvoyant:0} J", $"{(clairvoyant / rows[0].Joules) - 1:+0.0%;-0.0%}", "", "0");
console.Write(table);
console.WriteLine();
console.WriteLine($"The governor spends {(rows[0].Joules / clairvoyant) - 1:0.0%} more than one who knows load and length beforehand.");
console.WriteLine();

var chart = new BarChart { Width = 100, Label = "joules" };
foreach (var row in rows)
    chart.AddItem(row.Missed > 0 ? row.Name + $" ({row.Missed} late)" : row.Name, Math.Round(row.Joules));
chart.AddItem("clairvoyant", Math.Round(clairvoyant));
console.Write(chart);
console.WriteLine();

// The request in which the governor changes its mind most often.
var shown = Enumerable.Range(0, Count).MaxBy(i => governed[i].Points.Zip(governed[i].Points.Skip(1)).Count(pair => pair.First != pair.Second));
console.WriteLine($"Request {shown + 1}: {requests[shown].PromptTokens} prompt and {requests[shown].OutputTokens} output tokens, due after {requests[shown].Deadline:0.0} s, done after {governed[shown].Seconds:0.0} s");
for (var k = Board.Points - 1; k >= 0; k--)
    console.WriteLine($"{Assistant.FrequencyPlan.OperatingPointName(k),7} {Strip(i => governed[shown].Points[i] == k)}");
console.WriteLine($"{"search",7} {Strip(i => requests[shown].Slowdown[i] > 1)}");
return rows[0].Missed;

List<Outcome> RunAll(Func<Request, Func<int, double, int>> start)
{
    var point = Board.Highest;
    return [.. requests.Select(request => Board.Run(request, ref point, start(request)))];
}

static (string, double, double, int) Sum(string name, List<Outcome> outcomes) =>
    (name, outcomes.Sum(outcome => outcome.Joules), outcomes.Sum(outcome => outcome.JoulesUntilDeadline), outcomes.Count(outcome => outcome.Missed));

string Strip(Func<int, bool> isOn)
{
    const int Width = 100;
    var steps = requests[shown].OutputTokens;
    var strip = new StringBuilder();
    for (var cell = 0; cell < Width; cell++)
        strip.Append(isOn(cell * steps / Width) ? '█' : '·');
    return strip.ToString();
}

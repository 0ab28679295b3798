using EdgeDsl.Catalog.EdgeProfilerPaper;
using QuickStart.Deployments;
using QuickStart.Tables;

if (args is not ([] or ["--all"]))
{
    Console.Error.WriteLine($"QuickStart takes no argument or --all, not: {string.Join(' ', args).ReplaceLineEndings(" ")}");
    return 2;
}

var all = args.Length > 0;
var console = Terminal.Open();

console.MarkupLine("A deployment is one line of C#; the compiler adds the code that knows its costs:");
console.MarkupLine("  [teal][[Deployment<TinyLlama, RaspberryPi5, Q4_K_M>]][/]");
console.MarkupLine("  [teal]public readonly partial record struct TinyLlamaQ4OnPi5;[/]");
console.MarkupLine("Here: 512 prompt and 128 output tokens, llama.cpp (INT4 and INT8, which it does not read, as if it did). A ! is over memory or budget.");

foreach (var device in Label.Devices)
{
    if (all)
        DeviceTables.Write(console, device, Label.AllPolicies, Column.Counts, Column.Times, Column.Energies);
    else
        DeviceTables.Write(console, device, Label.UsualPolicies, Column.Headline);
}

BudgetTable.Write<KioskOnPi5>(console, kiosk => $"{kiosk.PromptTokens} + {kiosk.OutputTokens}");
BudgetTable.Write<KioskOnPi4>(console, kiosk => $"{kiosk.PromptTokens} + {kiosk.OutputTokens}");

foreach (var precision in EdgeProfilerTable.Precisions.Where(precision => all || precision.Name == "FP16"))
    PaperTables.WriteComparison(console, precision.Name);
console.WriteLine();
console.WriteLine(PaperTables.WhyTheyDiffer);

if (all)
{
    PaperTables.WriteRows(console);
    PaperTables.WriteComputeTerms(console);
}

return 0;

using System.Reflection;
using EdgeDsl.CostModel;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Columns of workloads beside the same workloads one by one: every field, bit by bit, at every width of vectors.</summary>
public class ManyWorkloadsTests(ITestOutputHelper output)
{
    private const int Deployments = 60;
    private const int MostWorkloads = 1_000;

    private static readonly Budget[] Budgets = Enum.GetValues<Budget>();
    private static readonly PropertyInfo[] Fields = typeof(CostReport).GetProperties();

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    [InlineData(43)]
    [InlineData(44)]
    public void Columns_have_the_bits_of_Evaluate(int seed)
    {
        var all = Enumerable.Range(0, Deployments).Select(i => new RandomDeployment((seed * 1000) + i, "M" + i, long.MaxValue)).ToArray();
        var assembly = GeneratedCode.Compile(all.Select((random, i) => DeclarationSource.Of(random, RandomBudgets.Of(random, new Random(i)))));
        var compared = 0;
        foreach (var random in all)
        {
            if (assembly.GetType(random.Name)!.GetMethod("Evaluate") is null)
                continue;
            compared += (int)typeof(ManyWorkloadsTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(assembly.GetType(random.Name)!).Invoke(null, [random, seed])!;
        }

        output.WriteLine($"{compared:N0} workloads");
        Assert.True(compared > 25_000);
    }

    private static int Check<TDeployment>(RandomDeployment random, int seed)
        where TDeployment : IDeployment<TDeployment>
    {
        var choice = new Random(seed);
        var compared = 0;
        foreach (var widest in new[] { 512, 256, 128, 0 })
        {
            // Half of the workloads lie outside of the ranges, where costs are unspecified but still the same.
            var points = Enumerable.Range(0, choice.Next(MostWorkloads))
                .Select(_ => choice.Next(2) == 0 ? random.RandomPoint(choice) : Anywhere(choice)).ToArray();
            var reports = points.Select(point => point.Evaluate<TDeployment>()).ToArray();
            var asked = choice.Next(4) == 0 ? uint.MaxValue : (uint)choice.NextInt64(uint.MaxValue);
            var table = new ColumnTable(points.Length, asked);
            int[] prompts = [.. points.Select(point => point.PromptTokens)];
            int[] outputs = [.. points.Select(point => point.OutputTokens)];
            int[] batch = [.. points.Select(point => point.Batch)];
            ManyWorkloads.Evaluate<TDeployment>(prompts, outputs, batch, table.Columns, widest);
            foreach (var (field, column) in Fields.Select(field => (field, table.Column(field.Name))))
            {
                for (var row = 0; row < column.Length; row++)
                {
                    var (single, many) = (field.GetValue(reports[row])!, column.GetValue(row)!);
                    if (!SameBits(single, many))
                        Assert.Fail($"{random.Name} (seed {seed}), {widest} bits, {field.Name} of {points[row]}: {many}, one by one {single}");
                }
            }

            // Every budget is compiled anew for every width: a few of them each time.
            foreach (var budget in choice.GetItems(Budgets, 3))
            {
                var summary = ManyWorkloads.Summarize<TDeployment>(prompts, outputs, batch, budget, widest);
                Assert.Equal(Summary(reports, budget, TDeployment.Limit(budget)), (summary.Best, summary.BestIndex, summary.Worst, summary.WorstIndex, summary.OverBudget));
                Assert.Equal(points.Length, summary.Workloads);
            }

            compared += points.Length;
        }

        return compared;
    }

    private static WorkloadPoint Anywhere(Random random) => new(Length(random), Length(random), Length(random));

    private static int Length(Random random) => random.Next(6) switch
    {
        0 => 0,
        1 => random.Next(int.MinValue, int.MaxValue),
        2 => -random.Next(100),
        _ => random.Next(100_000),
    };

    private static (double Best, int BestIndex, double Worst, int WorstIndex, int Over) Summary(CostReport[] reports, Budget budget, double limit)
    {
        var known = reports.Select((report, row) => (Need: report.Need(budget), Row: row)).Where(pair => !double.IsNaN(pair.Need)).ToArray();
        var over = double.IsPositiveInfinity(limit) ? 0 : reports.Count(report => !(report.Need(budget) <= limit));
        if (known.Length == 0)
            return (double.NaN, -1, double.NaN, -1, over);
        var best = known.MinBy(pair => pair.Need);
        var worst = known.MaxBy(pair => pair.Need);
        return (best.Need, best.Row, worst.Need, worst.Row, over);
    }

    private static bool SameBits(object a, object b) => (a, b) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y)),
        _ => a.Equals(b),
    };
}

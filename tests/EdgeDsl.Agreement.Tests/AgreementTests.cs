using System.Reflection;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

public class AgreementTests
{
    private const int WorkloadsEach = 65; // to compile a deployment takes longer than to ask it

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 40)]
    [InlineData(3, 40)]
    [InlineData(4, 40)]
    [InlineData(5, 40)]
    public void Generated_code_constants_and_generic_evaluation_are_the_same_bits(int seed, int deployments)
    {
        var all = Enumerable.Range(0, deployments).Select(i => new RandomDeployment(seed * 10_000 + i, "D" + i, long.MaxValue)).ToArray();
        var assembly = GeneratedCode.Compile(all.Select(random => DeclarationSource.Of(random)));
        var compared = 0;
        foreach (var random in all)
        {
            var model = new DeploymentCostModel(random.Deployment);
            var free = model.At(random.Ranges.ToFreeWorkload());
            var type = assembly.GetType(random.Name)!;
            if (free.HasOverflow)
            {
                Assert.Null(type.GetMethod("Evaluate"));
                continue;
            }

            var points = new Random(seed);
            var workloads = Enumerable.Range(0, WorkloadsEach).Select(_ => random.RandomPoint(points)).ToArray();
            var reports = Evaluate(type, workloads);
            for (var i = 0; i < workloads.Length; i++)
            {
                var (prompt, output, batch) = workloads[i];
                var constants = model.At(workloads[i].ToWorkload());
                var generic = SameBits.Differences(reports[i], free, new ExpressionEvaluator(prompt, output, batch));
                var direct = SameBits.Differences(reports[i], constants, new ExpressionEvaluator(0, 0, 0));
                Assert.True(!generic.Concat(direct).Any(), $"{random.Name} (seed {seed}) at {workloads[i]}:\n" + string.Join('\n', generic.Concat(direct)));
                compared++;
            }
        }

        Assert.True(compared >= 2000, $"only {compared} combinations were compared");
    }

    private static CostReport[] Evaluate(Type deployment, WorkloadPoint[] workloads) =>
        (CostReport[])typeof(AgreementTests).GetMethod(nameof(EvaluateAll), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(deployment).Invoke(null, [workloads])!;

    private static CostReport[] EvaluateAll<TDeployment>(WorkloadPoint[] workloads)
        where TDeployment : IDeployment<TDeployment> =>
        [.. workloads.Select(point => TDeployment.Workload(point.PromptTokens, point.OutputTokens, point.Batch).Evaluate())];
}

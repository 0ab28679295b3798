namespace EdgeDsl.CostModel.Tests;

/// <summary>Planes beside the costs of every plan of small deployments.</summary>
public class CostPlaneTests
{
    private const int Deployments = 40;

    private static readonly Budget[] Costs = [Budget.Memory, Budget.Storage, Budget.TimeToFirstToken, Budget.TimePerOutputToken, Budget.EndToEnd, Budget.EnergyPerToken];

    [Fact]
    public void A_plane_lies_below_the_cost_of_every_plan_and_touches_its_own()
    {
        var (planes, touching) = (0, 0);
        for (var seed = 1; seed <= Deployments; seed++)
        {
            var (deployment, _, ranges, _) = BruteForceTests.Instance(seed);
            var options = new LayerOptions(deployment, deployment.Tailoring!, CancellationToken.None);
            var random = new Random(seed);
            int[][] choices = [.. Enumerable.Range(0, 8).Select(_ => options.OfLayers.Select(layer => random.Next(layer.Length)).ToArray())];
            DeploymentCostModel[] models = [.. choices.Select(chosen => new DeploymentCostModel(deployment.With(options.PlanOf(chosen))))];
            foreach (var budget in Costs)
            {
                var limit = new TailoringLimit(budget, 1, new WorkloadPoint(ranges.PromptTokens.High, ranges.OutputTokens.High, ranges.Batch.High));
                if (double.IsNaN(limit.Need(models[0])))
                    continue;
                var plane = CostPlane.At(weights => limit.Need(new DeploymentCostModel(deployment, weights)), models[0].Weights, options.AmountsOf(choices[0]), options);
                planes++;
                touching += Math.Abs(plane.At(options.AmountsOf(choices[0])) - limit.Need(models[0])) < 1e-9 * limit.Need(models[0]) ? 1 : 0;
                Assert.All(plane.Prices, price => Assert.True(price >= 0));
                for (var i = 0; i < choices.Length; i++)
                    Assert.True(plane.At(options.AmountsOf(choices[i])) <= limit.Need(models[i]) * (1 + 1e-9), $"seed {seed}, {budget}");
            }
        }

        // Where compute and memory are even at a plan, its plane touches beside it.
        Assert.InRange(touching, 0.9 * planes, planes);
    }

    [Fact]
    public void A_plane_is_rest_and_prices()
    {
        // A byte stored is a byte of storage.
        var (deployment, _, _, _) = BruteForceTests.Instance(1);
        var options = new LayerOptions(deployment, deployment.Tailoring!, CancellationToken.None);
        var model = new DeploymentCostModel(deployment.With(options.PlanOf(new int[deployment.Model.Layers])));
        var amounts = options.AmountsOf(new int[deployment.Model.Layers]);
        var plane = CostPlane.At(weights => weights.TotalBytes.Constant, model.Weights, amounts, options);
        Assert.Equal(options.Directions.Select(direction => direction.Quantity == WeightQuantity.StoredBytes ? 1.0 : 0), plane.Prices);
        Assert.Equal(model.Weights.TotalBytes.Constant, plane.At(amounts), 6);
        Assert.Equal(model.Weights.TotalBytes.Constant - amounts.Where((_, i) => plane.Prices[i] == 1).Sum(), plane.Rest, 6);
    }
}

namespace EdgeDsl.CostModel.Tests;

/// <summary>A knapsack that is small enough to try every choice, drawn at random.</summary>
internal sealed class DrawnKnapsack
{
    public DrawnKnapsack(int seed)
    {
        var random = new Random(seed);
        var layers = random.Next(1, 5);
        var limits = random.Next(1, 4);
        // Half of them have layers that use the same, as those of a model do.
        var alike = random.Next(2) == 0 ? Uses() : null;
        for (var layer = 0; layer < layers; layer++)
        {
            var uses = alike ?? Uses();
            var scale = random.NextDouble();
            OptionUses.Add(uses);
            Losses.Add([.. uses.Select((_, option) => option == 0 ? 0 : scale * option * option)]);
        }

        var largest = Enumerable.Range(0, limits).Select(i => OptionUses.Sum(uses => uses.Max(option => option[i])));
        Limits = [.. largest.Select(most => most * (0.15 + (0.75 * random.NextDouble())))];

        double[][] Uses() => [.. Enumerable.Range(0, random.Next(2, 7)).Select(option =>
            Enumerable.Range(0, limits).Select(_ => Math.Max(0, random.Next(5, 100) - (9 * option)) + 0.0).ToArray())];
    }

    public List<double[]> Losses { get; } = [];

    public List<double[][]> OptionUses { get; } = [];

    public double[] Limits { get; }

    public Knapsack Knapsack => new(Losses, OptionUses, Limits);

    /// <summary>Every choice, whether it keeps the limits or not.</summary>
    public IEnumerable<int[]> Choices
    {
        get
        {
            IEnumerable<int[]> choices = [[]];
            foreach (var options in Losses)
                choices = choices.SelectMany(choice => Enumerable.Range(0, options.Length).Select(option => (int[])[.. choice, option]));
            return choices;
        }
    }

    /// <summary>The least loss of those that keep the limits; infinite where there is none.</summary>
    public double LeastLoss => Choices.Where(Keeps).Select(Loss).DefaultIfEmpty(double.PositiveInfinity).Min();

    public double Loss(int[] choice) => choice.Select((option, layer) => Losses[layer][option]).Sum();

    public bool Keeps(int[] choice) => Limits.Select((limit, i) => choice.Select((option, layer) => OptionUses[layer][option][i]).Sum() <= limit).All(kept => kept);
}

using System.Globalization;

namespace EdgeDsl.CostModel.Tests;

/// <summary>The default sensitivities, and the fit that they come from.</summary>
public class LayerSensitivitiesTests
{
    /// <summary>
    /// The records that the authors of CLONE (arXiv 2506.02847) published: perplexity of LLaMA-7B on WikiText-2 with the pruning ratios of its
    /// 32 layers in permille.
    /// </summary>
    private static readonly string Records = Path.Combine(AppContext.BaseDirectory, "Data", "clone_ratio_score.csv");

    // cost-model §6.1, check values at Σ r = 6.4.
    [Theory]
    [InlineData(0.2, 17.2)]
    [InlineData(0.3, 14.8)]
    [InlineData(0.5, 13.7)]
    [InlineData(0.7, 12.9)]
    public void Relaxed_pruning_meets_the_check_values(double cap, double perplexity)
    {
        var ratios = RelaxedPruning.Ratios(LayerSensitivities.Default, 6.4, cap);
        Assert.Equal(6.4, ratios.Sum(), 9);
        Assert.Equal(perplexity, Math.Exp(LayerSensitivities.FittedLogPerplexity + RelaxedPruning.Loss(LayerSensitivities.Default, ratios)), 0.05);
    }

    [Fact]
    public void Relaxed_ratios_below_the_cap_are_inverse_to_their_sensitivities()
    {
        var ratios = RelaxedPruning.Ratios([1, 2, 0.1, 0], 1, 0.4);
        Assert.Equal(0.4, ratios[2]);
        Assert.Equal(0.4, ratios[3]);
        Assert.Equal(0.2 * 2 / 3, ratios[0], 9);
        Assert.Equal(0.2 / 3, ratios[1], 9);
    }

    [Fact]
    public void Another_depth_takes_the_default_at_its_relative_depth()
    {
        var fitted = LayerSensitivities.Default;
        Assert.Equal(fitted, LayerSensitivities.Of(new Transformer { Layers = 32 }));
        var of16 = LayerSensitivities.Of(new Transformer { Layers = 16 });
        Assert.Equal(fitted[0], of16[0]);
        Assert.Equal(fitted[31], of16[15]);
        // Layer 6 of 15 stands at 12.4 of 31.
        Assert.Equal(fitted[12] * 0.6 + fitted[13] * 0.4, of16[6], 12);
        Assert.Equal([fitted[0]], LayerSensitivities.Of(new Transformer { Layers = 1 }));
    }

    [Fact]
    public void A_models_own_sensitivities_come_first()
    {
        var model = new Transformer { Layers = 2, LayerSensitivities = new([0.5, 0]) };
        Assert.False(LayerSensitivities.AreDefault(model));
        Assert.Equal([0.5, 0], LayerSensitivities.Of(model));
    }

    [PublishedRecordsFact]
    public void The_default_is_the_fit_of_the_published_records()
    {
        var rows = File.ReadAllLines(Records).Skip(1).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(114, rows.Count);
        double[] logs = [.. rows.Select(row => Math.Log(row[0]))];
        double[][] squares = [.. rows.Select(row => row[4..].Select(permille => permille / 1000 * (permille / 1000)).ToArray())];

        var (constant, fitted) = Fit(logs, squares);

        Assert.Equal(LayerSensitivities.FittedLogPerplexity, constant, 0.01);
        for (var layer = 0; layer < 32; layer++)
            Assert.Equal(LayerSensitivities.Default[layer], fitted[layer], 0.01);
        var mean = logs.Average();
        var residual = logs.Select((log, row) => Math.Pow(log - constant - squares[row].Zip(fitted, (x, a) => x * a).Sum(), 2)).Sum();
        Assert.True(1 - residual / logs.Sum(log => Math.Pow(log - mean, 2)) >= 0.94);
    }

    /// <summary>
    /// Minimizes Σ (y − c − Σ a·x)² + 2·Σ (a − mean a)² with a ≥ 0: c is eliminated by centring, then coordinate descent, which is exact in
    /// the limit because the problem is convex.
    /// </summary>
    private static (double Constant, double[] Fitted) Fit(double[] y, double[][] x)
    {
        const double Ridge = 2;
        var n = x[0].Length;
        var meanY = y.Average();
        var meanX = Enumerable.Range(0, n).Select(j => x.Average(row => row[j])).ToArray();
        var matrix = new double[n, n];
        var right = new double[n];
        for (var row = 0; row < y.Length; row++)
        {
            for (var j = 0; j < n; j++)
            {
                right[j] += (x[row][j] - meanX[j]) * (y[row] - meanY);
                for (var k = 0; k < n; k++)
                    matrix[j, k] += (x[row][j] - meanX[j]) * (x[row][k] - meanX[k]);
            }
        }

        for (var j = 0; j < n; j++)
        {
            for (var k = 0; k < n; k++)
                matrix[j, k] += Ridge * ((j == k ? 1 : 0) - (1.0 / n));
        }

        var a = new double[n];
        for (var sweep = 0; sweep < 20_000; sweep++)
        {
            for (var j = 0; j < n; j++)
            {
                var slope = -right[j];
                for (var k = 0; k < n; k++)
                    slope += matrix[j, k] * a[k];
                a[j] = Math.Max(0, a[j] - (slope / matrix[j, j]));
            }
        }

        return (meanY - a.Zip(meanX, (value, mean) => value * mean).Sum(), a);
    }

    private sealed class PublishedRecordsFactAttribute : FactAttribute
    {
        public PublishedRecordsFactAttribute()
        {
            if (!File.Exists(Records))
                Skip = "Data/clone_ratio_score.csv, the published records of CLONE, is not there.";
        }
    }
}

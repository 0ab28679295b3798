using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>A measured row and what the cost model says of it.</summary>
/// <param name="Observation">The row.</param>
/// <param name="Fitted">Seconds under the calibration that saw the row.</param>
/// <param name="LeftOut">Seconds under a calibration that did not.</param>
internal sealed record Residual(Observation Observation, double Fitted, double LeftOut)
{
    /// <summary>Measured ÷ predicted rate − 1, predicted without the row.</summary>
    public double Deviation => (LeftOut / Observation.Seconds) - 1;
}

/// <summary>The calibration of one device for one runtime, and what it leaves.</summary>
internal sealed class DeviceFit
{
    private const double Claim = 0.9;
    private const double LeastError = 0.02;
    private const double MostError = ErrorBand.NothingKnown;

    private DeviceFit(IReadOnlyList<Calibration> calibrations, IReadOnlyList<Residual> residuals, bool leavesModelsOut)
    {
        Calibrations = calibrations;
        Residuals = residuals;
        LeavesModelsOut = leavesModelsOut;
    }

    /// <summary>The calibrations, rounded to what they are worth.</summary>
    public IReadOnlyList<Calibration> Calibrations { get; }

    /// <summary>Every row.</summary>
    public IReadOnlyList<Residual> Residuals { get; }

    /// <summary>Whether errors are those on models left out; with one model alone, on weight formats left out.</summary>
    public bool LeavesModelsOut { get; }

    /// <summary>Fits a device.</summary>
    /// <param name="rows">Its rows, of one runtime.</param>
    public static DeviceFit Of(IReadOnlyList<Observation> rows)
    {
        var leavesModelsOut = rows.Select(row => row.Model).Distinct().Count() > 1;
        var residuals = new List<Residual>();
        var all = Fit(rows);
        foreach (var left in rows.GroupBy(row => leavesModelsOut ? row.Model : row.Deployment.Policy.Name))
        {
            var without = Fit([.. rows.Except(left)]);
            foreach (var row in left)
                residuals.Add(new Residual(row, row.SecondsOf(row.CostsWith(all)), row.SecondsOf(row.CostsWith(without))));
        }

        var errors = new Dictionary<CostModel.Phase, double>
        {
            [CostModel.Phase.Prefill] = ErrorOf(residuals.Where(residual => residual.Observation.Prefills > 0)),
            [CostModel.Phase.Decode] = ErrorOf(residuals.Where(residual => residual.Observation.Steps > 0)),
        };
        return new DeviceFit([.. all.Where(calibration => IsMeasured(calibration.Phase, rows)).Select(calibration => Rounded.Of(calibration with { RelativeError = errors[calibration.Phase] }))], residuals, leavesModelsOut);
    }

    private static List<Calibration> Fit(IReadOnlyList<Observation> rows)
    {
        if (rows.Count == 0)
            return [];
        var deployment = rows[0].Deployment;
        var belief = new ClassBelief(deployment.Device.Class, deployment.EffectiveRuntime);
        var formats = rows.SelectMany(row => row.Weights.Groups.Select(group => group.Format)).Distinct().Order();
        return EfficiencyFit.Solve(rows, deployment.EffectiveRuntime, belief.Of).CalibrationsOf(rows[0].Processor, formats);
    }

    private static bool IsMeasured(CostModel.Phase phase, IReadOnlyList<Observation> rows) =>
        rows.Any(row => (phase == CostModel.Phase.Prefill ? row.Prefills : row.Steps) > 0);

    // Few rows that agree prove little: n of them widen their percentile by 1 + 2 ÷ n.
    private static double ErrorOf(IEnumerable<Residual> residuals)
    {
        var sorted = residuals.Select(residual => Math.Abs(residual.Deviation)).Order().ToArray();
        return sorted.Length == 0 ? MostError : Math.Clamp(sorted[(int)Math.Ceiling(Claim * sorted.Length) - 1] * (1 + (2.0 / sorted.Length)), LeastError, MostError);
    }
}

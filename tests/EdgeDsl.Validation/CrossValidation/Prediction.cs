using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.CrossValidation;

/// <summary>What was predicted for a row by efficiencies that were found without it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Seconds">Predicted time.</param>
internal sealed record Prediction(Row Row, double Seconds)
{
    /// <summary>Predicted ÷ measured rate − 1.</summary>
    public double Error => (Row.Observation.Seconds / Seconds) - 1;

    /// <summary>Measured ÷ predicted rate − 1: what a band is about.</summary>
    public double Deviation => (Seconds / Row.Observation.Seconds) - 1;
}

namespace EdgeDsl.CostModel;

/// <summary>What becomes of one layer.</summary>
/// <param name="PrunedThirtySeconds">Thirty-seconds that are pruned away, 0 to 31.</param>
/// <param name="Format">Format of its matrices; unspecified where it keeps what the policy says.</param>
public readonly record struct LayerPlan(int PrunedThirtySeconds, WeightFormat Format)
{
    /// <summary>The pruned share of the layer, 0 to 31/32; exact.</summary>
    public double PrunedShare => PrunedThirtySeconds / (double)Tailoring.Steps;
}

namespace EdgeDsl.CostModel;

/// <summary>What becomes of one layer.</summary>
/// <param name="PrunedThirtySeconds">Thirty-seconds that are pruned away, 0 to 31.</param>
/// <param name="Format">Format of its matrices; unspecified where it keeps what the policy says.</param>
public readonly record struct LayerPlan(int PrunedThirtySeconds, WeightFormat Format)
{
    /// <summary>The pruned share of the layer, 0 to 31/32; exact.</summary>
    public double PrunedShare => PrunedThirtySeconds / (double)Tailoring.Steps;

    /// <summary>Bits per weight that the layer was given; 0 where it keeps what the policy says.</summary>
    public int Bits => Format switch
    {
        WeightFormat.Q2_K => 2,
        WeightFormat.Q3_K => 3,
        WeightFormat.Q4_K => 4,
        WeightFormat.Q5_K => 5,
        WeightFormat.Q6_K => 6,
        WeightFormat.Q8_0 => 8,
        _ => UniformGroups.BitsOf(Format),
    };
}

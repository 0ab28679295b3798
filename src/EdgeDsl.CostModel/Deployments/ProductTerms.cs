namespace EdgeDsl.CostModel;

/// <summary>
/// A product's own costs of a workload, the sums of its <c>[CostTerm]</c> methods by kind: free variables, as only its program knows them.
/// </summary>
public sealed class ProductTerms
{
    private readonly HashSet<CostTermKind> declared;

    /// <summary>The terms of a product.</summary>
    /// <param name="declared">The kinds that it has terms of; the others are nothing.</param>
    public ProductTerms(IEnumerable<CostTermKind> declared) => this.declared = [.. declared];

    /// <summary>No terms.</summary>
    public static ProductTerms None { get; } = new([]);

    internal Real TimeToFirstToken => Of(CostTermKind.TimeToFirstToken);

    internal Real TimePerOutputToken => Of(CostTermKind.TimePerOutputToken);

    internal Real EnergyPerToken => Of(CostTermKind.EnergyPerToken);

    internal Real EnergyPerRequest => Of(CostTermKind.EnergyPerRequest);

    internal Count PeakMemory => declared.Contains(CostTermKind.PeakMemory) ? Count.Term(CostTermKind.PeakMemory) : 0;

    private Real Of(CostTermKind kind) => declared.Contains(kind) ? new Real(new RealTerm(kind)) : 0;
}

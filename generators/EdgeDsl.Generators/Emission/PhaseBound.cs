using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Which resource a phase is bound by, as a constant where the ranges decide it and as a comparison where they do not.</summary>
internal readonly struct PhaseBound
{
    private readonly Real compute;
    private readonly Real memory;

    private PhaseBound(Real compute, Real memory)
    {
        this.compute = compute;
        this.memory = memory;
    }

    public static PhaseBound Of(PhaseCosts costs) => new(costs.ComputeTime, costs.DataTime);

    public void Use(ExpressionPrinter printer, int parts = 1)
    {
        if (Decided is not null)
            return;
        printer.Use(compute, parts);
        printer.Use(memory, parts);
    }

    public string Print(ExpressionPrinter printer, CodeWriter writer) =>
        Decided is { } bound
            ? printer.Notation.BoundOf(bound)
            : printer.Notation.BoundOf(printer.Print(writer, compute), printer.Print(writer, memory));

    private Bound? Decided =>
        compute.Low >= memory.High ? Bound.Compute
        : compute.High < memory.Low || compute.IsUnknown || memory.IsUnknown ? Bound.Memory
        : null;
}

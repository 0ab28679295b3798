using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Columns that are computed where one of them is asked for, and inside of them those that are asked for less often.</summary>
internal sealed class LanePart
{
    private LanePart(int own, IReadOnlyList<ReportField> fields, IReadOnlyList<BoundField> bounds, params LanePart[] inner)
    {
        Own = own;
        Fields = fields;
        Bounds = bounds;
        Inner = inner;
        All = inner.Aggregate(own, (bits, part) => bits | part.All);
        var names = fields.Select(field => field.Name).Concat(bounds.Select(bound => bound.Name)).ToList();
        First = names.Count > 0 ? names[0] : inner[0].First;
        Last = inner.Length > 0 ? inner[inner.Length - 1].Last : names[names.Count - 1];
    }

    /// <summary>The bit of its own columns.</summary>
    public int Own { get; }

    /// <summary>The bits of all columns, those inside included.</summary>
    public int All { get; }

    /// <summary>Name of the first column, in the order of <c>CostColumn</c>.</summary>
    public string First { get; }

    /// <summary>Name of the last column, those inside included.</summary>
    public string Last { get; }

    /// <summary>Its own columns.</summary>
    public IReadOnlyList<ReportField> Fields { get; }

    /// <summary>Its own columns that hold bounds.</summary>
    public IReadOnlyList<BoundField> Bounds { get; }

    /// <summary>The parts inside.</summary>
    public IReadOnlyList<LanePart> Inner { get; }

    /// <summary>Whether none of its columns is known for any workload.</summary>
    public bool IsUnknown(DeploymentCosts costs) => Bounds.Count == 0 && Inner.Count == 0 && Fields.All(field => field.IsUnknown(costs));

    /// <summary>Every column.</summary>
    public static LanePart Everything() =>
        new(1 << 0, [], [],
            new(1 << 1, ReportField.Flops, []),
            new(1 << 2, ReportField.Memory, []),
            new(1 << 3, Named("TimeToFirstToken", "TimePerOutputToken", "EndToEndLatency"), [],
                new(1 << 4, Named(
                    "TimeToFirstTokenLow", "TimeToFirstTokenHigh", "TimePerOutputTokenLow", "TimePerOutputTokenHigh",
                    "EndToEndLatencyLow", "EndToEndLatencyHigh"), []),
                new(1 << 5, Named("PrefillTokensPerSecond", "DecodeTokensPerSecond"), []),
                new(1 << 6, Named("EnergyPerToken", "EnergyPerRequest"), [],
                    new(1 << 7, Named("EnergyPerTokenLow", "EnergyPerTokenHigh", "EnergyPerRequestLow", "EnergyPerRequestHigh"), []),
                    new(1 << 8, Named("AveragePower", "PeakPower"), []),
                    new(1 << 9, [], BoundField.All))));

    private static ReportField[] Named(params string[] names) =>
        [.. names.Select(name => ReportField.All.Single(field => field.Name == name))];

    /// <summary>A column that holds what a phase is bound by.</summary>
    internal sealed record BoundField(string Name, Func<DeploymentCosts, PhaseBound> Of)
    {
        public static IReadOnlyList<BoundField> All { get; } =
        [
            new("PrefillBound", costs => PhaseBound.Of(costs.Prefill)),
            new("DecodeBound", costs => PhaseBound.Of(costs.DecodeStep)),
        ];
    }
}

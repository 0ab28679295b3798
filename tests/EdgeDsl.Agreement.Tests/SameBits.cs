using System.Reflection;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Compares a report of generated code with the costs of the model, property by property and bit by bit.</summary>
internal static class SameBits
{
    private static readonly (string Name, Func<CostReport, object> Report, PropertyInfo Costs)[] Properties =
        [.. typeof(CostReport).GetProperties()
            .Where(property => property.PropertyType != typeof(Bound))
            .Select(property => (property.Name, new Func<CostReport, object>(report => property.GetValue(report)!), typeof(DeploymentCosts).GetProperty(property.Name)!))];

    /// <summary>What differs; empty where nothing does.</summary>
    public static IEnumerable<string> Differences(CostReport report, DeploymentCosts costs, ExpressionEvaluator evaluator)
    {
        foreach (var (name, get, property) in Properties)
        {
            var actual = get(report);
            var expected = property.GetValue(costs) switch
            {
                Count count => (object)evaluator.Evaluate(count),
                Real real => evaluator.Evaluate(real),
                _ => throw new InvalidOperationException(name),
            };
            if (!Same(actual, expected))
                yield return $"{name}: generated {actual:R}, model {expected:R}";
        }

        foreach (var (name, actual, phase) in new[] { ("PrefillBound", report.PrefillBound, costs.Prefill), ("DecodeBound", report.DecodeBound, costs.DecodeStep) })
        {
            var expected = BoundOf(phase, evaluator);
            if (actual != expected)
                yield return $"{name}: generated {actual}, model {expected}";
        }
    }

    /// <summary>The costs of the model as a report.</summary>
    public static CostReport ReportOf(DeploymentCosts costs, ExpressionEvaluator evaluator)
    {
        object report = new CostReport
        {
            PrefillBound = BoundOf(costs.Prefill, evaluator),
            DecodeBound = BoundOf(costs.DecodeStep, evaluator),
        };
        foreach (var (name, _, property) in Properties)
        {
            var value = property.GetValue(costs) is Count count ? (object)evaluator.Evaluate(count) : evaluator.Evaluate((Real)property.GetValue(costs)!);
            typeof(CostReport).GetProperty(name)!.SetValue(report, value);
        }

        return (CostReport)report;
    }

    private static Bound BoundOf(PhaseCosts phase, ExpressionEvaluator evaluator) =>
        evaluator.Evaluate(phase.ComputeTime) >= evaluator.Evaluate(phase.DataTime) ? Bound.Compute : Bound.Memory;

    /// <summary>Whether two figures are the same. One not-a-number is as good as another: processors choose its sign.</summary>
    public static bool Same(object a, object b) => (a, b) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y)),
        _ => a.Equals(b),
    };
}

using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>One limit that a deployment can declare, and the rule about it.</summary>
internal abstract class BudgetRule
{
    /// <summary>The limit of power.</summary>
    public static BudgetRule Power { get; } = new PowerBudgetRule();

    public static BudgetRule Quality { get; } = new QualityBudgetRule();

    /// <summary>Every limit, in the order of the rules.</summary>
    public static IReadOnlyList<BudgetRule> All { get; } =
    [
        new MemoryBudgetRule(),
        new DeviceMemoryRule(),
        Power,
        new EnergyPerTokenRule(),
        new EnergyPerRequestRule(),
        new TimeToFirstTokenRule(),
        new TimePerOutputTokenRule(),
        new EndToEndRule(),
        new BatteryBudgetRule(),
        new StorageBudgetRule(),
        Quality,
    ];

    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Name of the attribute that holds the limit.</summary>
    public abstract string Attribute { get; }

    /// <summary>Name of the argument that holds the limit.</summary>
    public abstract string Argument { get; }

    /// <summary>What the limit is called in messages: "memory budget".</summary>
    public abstract string LimitName { get; }

    /// <summary>What is needed, as a subject of "needs": empty, or " per token".</summary>
    public virtual string NeedSuffix => "";

    /// <summary>Dimension of the argument.</summary>
    public abstract Dimension? Dimension { get; }

    public abstract double Limit(DeploymentEvaluation evaluation);

    public abstract double Need(DeploymentEvaluation evaluation);

    public virtual double NeedHigh(DeploymentEvaluation evaluation) => Need(evaluation);

    /// <summary>Whether the high end is of the device's own calibration, and not of its class's typical error.</summary>
    public virtual bool IsBandOwn(DeploymentEvaluation evaluation) => evaluation.Model.HasOwnPrefillError && evaluation.Model.HasOwnDecodeError;

    /// <summary>Whether the high end is one that anything is claimed of.</summary>
    public virtual bool IsBandKnown(DeploymentEvaluation evaluation) => evaluation.Model.IsPrefillErrorKnown && evaluation.Model.IsDecodeErrorKnown;

    /// <summary>The need of one workload; what a shorter range is searched by.</summary>
    public abstract double NeedAt(DeploymentEvaluation evaluation, WorkloadPoint point);

    public abstract WorkloadPoint? WorstPoint(DeploymentEvaluation evaluation);

    /// <summary>A need raised by the safety margin.</summary>
    public virtual double WithMargin(double need, RuleOptions options) => options.WithMargin(need);

    /// <summary>What the argument has to be for a need to fit.</summary>
    public virtual double DeclaredLimit(double need, DeploymentEvaluation evaluation) => need;

    public abstract string Format(double value, RuleOptions options);

    /// <summary>What has to be said beside the need; empty, or from the comma on.</summary>
    public virtual string Caution(DeploymentEvaluation evaluation) => "";

    public virtual Location LocationIn(DeploymentLocations locations) => locations.Argument(Attribute, Argument);

    public Verdict Judge(DeploymentEvaluation evaluation, RuleOptions options)
    {
        var limit = Limit(evaluation);
        if (double.IsPositiveInfinity(limit) || double.IsNaN(limit))
            return Verdict.NotJudged;
        var need = WithMargin(Need(evaluation), options);
        if (double.IsNaN(need))
            return Verdict.NotJudged;
        if (need > limit)
            return Verdict.Over;
        return WithMargin(NeedHigh(evaluation), options) > limit ? Verdict.AtRisk : Verdict.Within;
    }

    /// <summary>Whether the verdict is reported as a breach under the band option.</summary>
    public static bool IsBreach(Verdict verdict, RuleOptions options) =>
        verdict == Verdict.Over || (verdict == Verdict.AtRisk && options.Band == BandOption.Breach);
}

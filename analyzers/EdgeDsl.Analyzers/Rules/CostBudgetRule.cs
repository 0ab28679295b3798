using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>A limit of a cost that depends on the workload.</summary>
internal abstract class CostBudgetRule : BudgetRule
{
    public abstract Budget Budget { get; }

    public override double Limit(DeploymentEvaluation evaluation) => evaluation.Limit(Budget);

    public override double Need(DeploymentEvaluation evaluation) => evaluation.Need(Budget);

    public override double NeedHigh(DeploymentEvaluation evaluation) => evaluation.NeedHigh(Budget);

    public override double NeedAt(DeploymentEvaluation evaluation, WorkloadPoint point) => evaluation.CostsAt(point).Need(Budget).Constant;

    public override WorkloadPoint? WorstPoint(DeploymentEvaluation evaluation) => evaluation.WorstPointOf(Budget);
}

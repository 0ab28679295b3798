using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>A parameter of the deployment record: a free variable with its range.</summary>
/// <param name="Dimension">Which variable.</param>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
internal sealed record WorkloadParameter(WorkloadDimension Dimension, int Low, int High)
{
    /// <summary>Name of the parameter, which is the name of the dimension.</summary>
    public string Name => Dimension.ToString();

    /// <summary>The least value that makes sense: a prompt and an output may be empty, a batch may not.</summary>
    public static int LeastOf(WorkloadDimension dimension) => dimension == WorkloadDimension.Batch ? 1 : 0;
}

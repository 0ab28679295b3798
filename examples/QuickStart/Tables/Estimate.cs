using System.Reflection;

namespace QuickStart.Tables;

/// <summary>The figures of one deployment.</summary>
internal sealed record Estimate(long Parameters, double UsableMemory, CostReport Report)
{
    /// <summary>Evaluates a deployment: generic over all of them, yet the code the compiler wrote for this one.</summary>
    public static Estimate Of<T>()
        where T : struct, IDeployment<T>
        => new(T.ParameterCount, T.Limit(Budget.DeviceMemory), T.Workload(512, 128, 1).Evaluate());

    /// <summary>Looks up and evaluates what <c>Deployments/</c> declares for a model on a device under a policy: a line there is a row
    /// here. A product names its deployments, as <see cref="Of{T}"/> does, and needs no reflection.</summary>
    public static Estimate? Find(Type model, Type device, Type policy) =>
        Declared.TryGetValue((model, device, policy), out var record)
            ? (Estimate?)OfRecord.MakeGenericMethod(record).Invoke(null, null)
            : null;

    private static readonly MethodInfo OfRecord = typeof(Estimate).GetMethod(nameof(Of))!;

    private static readonly Dictionary<(Type, Type, Type), Type> Declared = (
        from record in typeof(Estimate).Assembly.GetTypes()
        where record.GetConstructors().Length == 0
        from attribute in record.GetCustomAttributesData()
        where attribute.AttributeType.Name == typeof(DeploymentAttribute<,,>).Name
        select (record, declared: attribute.AttributeType.GetGenericArguments()))
        .ToDictionary(row => (row.declared[0], row.declared[1], row.declared[2]), row => row.record);
}

namespace EdgeDsl;

/// <summary>
/// Makes a static method of a deployment record a cost of the product's own, which the generated report contains: the time of a camera, the energy
/// of a radio. The method is not generic, takes any of <c>int promptTokens</c>, <c>int outputTokens</c>, <c>int batch</c>, and returns a
/// <see cref="double"/>, <see cref="long"/> or <see cref="int"/> of at least 0 in base units. Terms of one kind add up.
/// <para>
/// The report alone contains terms. Rules and <c>WorstCase</c> cannot run a method: they judge the model's costs without it.
/// <c>LongestPrompt</c> and <c>LongestOutput</c> try every length, since a term need not grow with it. A time term draws no energy of its own:
/// give that as another term, or as <see cref="BaseLoadAttribute"/>, whose constants rules know.
/// </para>
/// </summary>
/// <param name="kind">The cost that the term is added to.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CostTermAttribute(CostTermKind kind) : Attribute
{
    /// <summary>The cost that the term is added to.</summary>
    public CostTermKind Kind { get; } = kind;
}

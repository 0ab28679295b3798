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

    /// <summary>The bytes that the sum of a record's memory terms counts as in its report.</summary>
    /// <param name="bytes">The sum in bytes; a fraction is rounded up.</param>
    /// <returns>0 to 2^62, which leaves room for the model's own; 2^62, which fits nowhere, where the sum is not a number.</returns>
    public static long WholeBytes(double bytes) =>
        double.IsNaN(bytes) ? 1L << 62 : (long)Math.Clamp(Math.Ceiling(bytes), 0, 1L << 62);
}

namespace EdgeDsl.CostModel;

/// <summary>
/// Sums of counts below 2⁵³ are as exact in doubles as in integers. There, each count is converted once and its multiples are formed
/// from that, and a common power of two is left for the rate that the sum is multiplied with.
/// </summary>
internal static class ExactDouble
{
    private const long Limit = 1L << 53;

    public static Real Of(CountExpression expression) => expression switch
    {
        CountSum sum when IsExact(sum) => OfSum(sum),
        CountTriangular { High: < Limit / 2 } triangular => OfTriangular(triangular.N),
        _ => Leaf(expression),
    };

    private static Real Leaf(CountExpression expression) => new(new RealOfCount(expression));

    // Up to one less than a count that is needed anyway, that count is converted and the difference is not.
    private static Real OfTriangular(CountExpression n) =>
        n is CountSum { Constant: -1, Terms.Count: 1 } sum && sum.Terms[0].Factor == 1 && sum.Terms[0].Expression.Low >= 1
            ? OfTriangular(Of(sum.Terms[0].Expression) + -1, Of(sum.Terms[0].Expression))
            : OfTriangular(Of(n), Of(n) + 1);

    private static Real OfTriangular(Real n, Real next) => n * next * 0.5;

    private static Real OfSum(CountSum sum)
    {
        var common = CommonFactor(sum);
        if (IsCheap(sum, common))
            return (sum.Constant == 0 && sum.Terms.Count == 1 ? Of(sum.Terms[0].Expression) : Leaf(Divide(sum, common))) * (double)common;
        Real total = 0;
        foreach (var term in sum.Terms)
            total += Of(term.Expression) * (double)(term.Factor / common);
        return (total + (double)(sum.Constant / common)) * (double)common;
    }

    // Without a multiplication it is formed as an integer and converted once.
    private static bool IsCheap(CountSum sum, long common)
    {
        foreach (var term in sum.Terms)
        {
            if (term.Factor > 2 * common)
                return false;
        }

        return true;
    }

    private static CountExpression Divide(CountSum sum, long common)
    {
        if (common == 1)
            return sum;
        var terms = new CountSum.Term[sum.Terms.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = new CountSum.Term(sum.Terms[i].Factor / common, sum.Terms[i].Expression);
        return new CountSum(sum.Constant / common, terms, sum.Low / common, sum.High / common);
    }

    // Differences of expressions stay integers: their bounds are better there.
    private static bool IsExact(CountSum sum)
    {
        if (sum.High >= Limit || sum.Constant < 0)
            return false;
        foreach (var term in sum.Terms)
        {
            if (term.Factor < 0 || term.Expression.Low < 0)
                return false;
        }

        return true;
    }

    /// <summary>The largest power of two in all factors, where it leaves a term without a factor; otherwise it saves nothing.</summary>
    private static long CommonFactor(CountSum sum)
    {
        var factors = sum.Constant;
        foreach (var term in sum.Terms)
            factors |= term.Factor;
        var common = factors & -factors;
        foreach (var term in sum.Terms)
        {
            if (term.Factor == common)
                return common;
        }

        return 1;
    }
}

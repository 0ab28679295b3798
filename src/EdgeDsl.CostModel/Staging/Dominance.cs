namespace EdgeDsl.CostModel;

/// <summary>
/// Finds out that one real is never less than another anywhere in the declared ranges, although their bounds overlap: the ranges are cut
/// into pieces in each of which the bounds decide. Where it is not found out, nothing is claimed.
/// </summary>
internal static class Dominance
{
    // Enough for costs of different powers of a length that are apart by a factor of two; a crossing is seen at the corners.
    private const int MostPieces = 48;

    /// <summary>Whether a ≥ b for every workload of the ranges.</summary>
    public static bool IsNeverLess(Real a, Real b)
    {
        var whole = new Box();
        whole.Add(a);
        whole.Add(b);
        if (!whole.IsBounded || !Decides(whole.Corner(high: false), a, b) || !Decides(whole.Corner(high: true), a, b))
            return false;
        var open = new Stack<Box>();
        open.Push(whole);
        for (var pieces = 1; open.Count > 0; pieces++)
        {
            var piece = open.Pop();
            if (Decides(piece, a, b))
                continue;
            if (pieces >= MostPieces || !piece.TrySplit(out var lower, out var upper))
                return false;
            open.Push(upper);
            open.Push(lower);
        }

        return true;
    }

    // A maximum inside is not looked into: its own bounds would be sought anew for every piece.
    private static bool Decides(Box box, Real a, Real b) => box.Of(a).Low >= box.Of(b).High;

    /// <summary>A piece of the declared ranges.</summary>
    private sealed class Box
    {
        private const int Dimensions = 3;

        private readonly long[] low = new long[Dimensions];
        private readonly long[] high = new long[Dimensions];

        /// <summary>Whether there is anything to cut, and nothing that cannot be formed anew.</summary>
        public bool IsBounded { get; private set; } = true;

        public void Add(Real real)
        {
            switch (real.Expression)
            {
                case RealOfCount count:
                    Add(count.Count);
                    break;
                case RealBinary { Operator: not RealOperator.Maximum } binary:
                    Add(binary.Left);
                    Add(binary.Right);
                    break;
                case not null:
                    IsBounded = false;
                    break;
            }
        }

        public Box Corner(bool high) => With(high ? this.high : low, high ? this.high : low);

        /// <summary>Cuts the widest dimension in two, in the middle of its powers.</summary>
        public bool TrySplit(out Box lower, out Box upper)
        {
            var widest = 0;
            for (var i = 1; i < Dimensions; i++)
            {
                if ((high[i] + 1.0) / (low[i] + 1.0) > (high[widest] + 1.0) / (low[widest] + 1.0))
                    widest = i;
            }

            var middle = (long)Math.Sqrt((low[widest] + 1.0) * (high[widest] + 1.0)) - 1;
            middle = Math.Max(low[widest], Math.Min(middle, high[widest] - 1));
            lower = With(low, high);
            upper = With(low, high);
            lower.high[widest] = middle;
            upper.low[widest] = middle + 1;
            return low[widest] < high[widest];
        }

        /// <summary>The real with its bounds in this piece.</summary>
        public Real Of(Real real) => real.Expression switch
        {
            null => real,
            RealOfCount count => (Real)Of(count.Count),
            RealBinary { Operator: RealOperator.Sum } binary => Of(binary.Left) + Of(binary.Right),
            RealBinary { Operator: RealOperator.Product } binary => Of(binary.Left) * Of(binary.Right),
            RealBinary { Operator: RealOperator.Quotient } binary => Of(binary.Left) / Of(binary.Right),
            _ => Real.Unknown,
        };

        private Count Of(Count count) => count.Expression is { } expression ? Of(expression) : count;

        private Count Of(CountExpression expression) => expression switch
        {
            CountSymbol symbol => Count.Symbol(symbol.Dimension, low[(int)symbol.Dimension], high[(int)symbol.Dimension]),
            CountSum sum => Of(sum),
            CountBinary { Operator: CountOperator.Product } binary => Of(binary.Left) * Of(binary.Right),
            CountBinary { Operator: CountOperator.Minimum } binary => Count.Min(Of(binary.Left), Of(binary.Right)),
            CountBinary { Operator: CountOperator.Maximum } binary => Count.Max(Of(binary.Left), Of(binary.Right)),
            CountCeilingQuotient quotient => Count.CeilingDivide(Of(quotient.Dividend), quotient.Divisor),
            CountTriangular triangular => Count.Triangular(Of(triangular.N)),
            _ => Count.Overflow,
        };

        private Count Of(CountSum sum)
        {
            Count total = sum.Constant;
            foreach (var term in sum.Terms)
                total += term.Factor * Of(term.Expression);
            return total;
        }

        private void Add(Count count)
        {
            if (count.Expression is { } expression)
                Add(expression);
        }

        private void Add(CountExpression expression)
        {
            switch (expression)
            {
                case CountSymbol symbol:
                    low[(int)symbol.Dimension] = symbol.Low;
                    high[(int)symbol.Dimension] = symbol.High;
                    break;
                case CountSum sum:
                    foreach (var term in sum.Terms)
                        Add(term.Expression);
                    break;
                case CountBinary binary:
                    Add(binary.Left);
                    Add(binary.Right);
                    break;
                case CountCeilingQuotient quotient:
                    Add(quotient.Dividend);
                    break;
                case CountTriangular triangular:
                    Add(triangular.N);
                    break;
                default:
                    IsBounded = false;
                    break;
            }
        }

        private static Box With(long[] low, long[] high)
        {
            var box = new Box();
            low.CopyTo(box.low, 0);
            high.CopyTo(box.high, 0);
            return box;
        }
    }
}

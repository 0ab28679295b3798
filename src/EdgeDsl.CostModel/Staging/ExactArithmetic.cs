namespace EdgeDsl.CostModel;

/// <summary>64-bit integer arithmetic that says when a result does not fit, without the cost of an exception.</summary>
internal static class ExactArithmetic
{
    public static bool TryAdd(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }

    public static bool TrySubtract(long a, long b, out long difference)
    {
        difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) >= 0;
    }

    public static bool TryMultiply(long a, long b, out long product)
    {
        product = unchecked(a * b);
        if (a == (int)a && b == (int)b)
            return true;
        if (a == 0 || b == 0)
            return true;
        if ((a == -1 && b == long.MinValue) || (b == -1 && a == long.MinValue))
            return false;
        return product / b == a;
    }

    /// <summary>Quotient rounded up, for a divisor of at least 1.</summary>
    public static long CeilingDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return quotient * divisor < dividend ? quotient + 1 : quotient;
    }

    /// <summary>1 + 2 + … + n; 0 for n ≤ 0.</summary>
    public static bool TryTriangular(long n, out long sum)
    {
        if (n <= 0)
        {
            sum = 0;
            return true;
        }

        // Half of n·(n + 1), but the emitted code forms the product first: it has to fit as well.
        var fits = TryMultiply(n, n + 1, out var twice);
        sum = twice / 2;
        return fits;
    }
}

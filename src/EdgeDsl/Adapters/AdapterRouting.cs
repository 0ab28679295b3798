using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeDsl;

/// <summary>
/// Chooses adapters for a request as CLONE's soft router does (arXiv 2506.02847): the cosine of the prompt's embedding with a centroid of
/// each adapter, and a softmax over them. Nothing is allocated.
/// </summary>
/// <remarks>
/// Centroids lie one after the other and have unit length (<see cref="Normalize"/>), which is worked out once and not for each request. An
/// embedding of zeros is as near to one adapter as to the other; one with a value that is not a number gets weights that are none.
/// </remarks>
public static class AdapterRouting
{
    private const int RowsAtOnce = 4;
    private const int RowsOfABlock = 64;

    /// <summary>Scales each centroid to unit length; one of zeros stays as it is, and its cosine with everything is 0.</summary>
    /// <param name="centroids">The centroids, one after the other.</param>
    /// <param name="dimension">Width of one, at least 1.</param>
    /// <exception cref="ArgumentException">The length is no multiple of the dimension.</exception>
    public static void Normalize(Span<float> centroids, int dimension)
    {
        if (dimension < 1 || centroids.Length % dimension != 0)
            throw new ArgumentException($"{centroids.Length} values are no centroids of {dimension}.", nameof(centroids));
        for (var start = 0; start < centroids.Length; start += dimension)
        {
            var centroid = centroids.Slice(start, dimension);
            var scale = InverseLength(centroid);
            foreach (ref var value in centroid)
                value *= scale;
        }
    }

    /// <summary>The weight of every adapter: softmax(cosine ÷ temperature), which sums to 1.</summary>
    /// <param name="embedding">The prompt's embedding, of any length.</param>
    /// <param name="centroids">Centroids of unit length, one per adapter, each as wide as the embedding.</param>
    /// <param name="weights">Receives a weight per adapter; its length is their number.</param>
    /// <param name="temperature">Above 0; the smaller, the more the nearest adapter gets. The paper names none: 1.</param>
    /// <exception cref="ArgumentException">The centroids are not as many as the weights, or not as wide as the embedding.</exception>
    public static void Mix(ReadOnlySpan<float> embedding, ReadOnlySpan<float> centroids, Span<float> weights, float temperature = 1)
    {
        Check(embedding, centroids, weights.Length);
        Dots(embedding, centroids, weights);
        Softmax(weights, InverseLength(embedding) / temperature);
    }

    /// <summary>The nearest adapters, nearest first, and their weights: softmax(cosine ÷ temperature) over them alone.</summary>
    /// <param name="embedding">The prompt's embedding, of any length.</param>
    /// <param name="centroids">Centroids of unit length, one per adapter, each as wide as the embedding.</param>
    /// <param name="adapters">Receives the indices of the nearest adapters; its length says how many. Of equally near ones the first.</param>
    /// <param name="weights">Receives their weights; as long as <paramref name="adapters"/>.</param>
    /// <param name="temperature">Above 0; the smaller, the more the nearest adapter gets. The paper names none: 1.</param>
    /// <exception cref="ArgumentException">The centroids are fewer than the adapters to choose, or not as wide as the embedding.</exception>
    public static void Select(
        ReadOnlySpan<float> embedding, ReadOnlySpan<float> centroids, Span<int> adapters, Span<float> weights, float temperature = 1)
    {
        var rows = embedding.IsEmpty ? 0 : centroids.Length / embedding.Length;
        Check(embedding, centroids, rows);
        if (adapters.Length != weights.Length || adapters.Length > rows)
            throw new ArgumentException($"{adapters.Length} of {rows} adapters cannot be given {weights.Length} weights.", nameof(adapters));
        Span<float> scores = stackalloc float[RowsOfABlock];
        var taken = 0;
        for (var first = 0; first < rows; first += RowsOfABlock)
        {
            var block = scores[..Math.Min(RowsOfABlock, rows - first)];
            Dots(embedding, centroids.Slice(first * embedding.Length, block.Length * embedding.Length), block);
            for (var row = 0; row < block.Length; row++)
            {
                if (taken < adapters.Length)
                    taken++;
                else if (taken == 0 || !(block[row] > weights[taken - 1]))
                    continue;
                Insert(first + row, block[row], adapters[..taken], weights[..taken]);
            }
        }

        Softmax(weights, InverseLength(embedding) / temperature);
    }

    private static void Check(ReadOnlySpan<float> embedding, ReadOnlySpan<float> centroids, int rows)
    {
        if (embedding.IsEmpty || (long)rows * embedding.Length != centroids.Length)
            throw new ArgumentException($"{centroids.Length} values are no {rows} centroids of {embedding.Length}.", nameof(centroids));
    }

    /// <summary>Puts a row before the first that is less near; the last falls off.</summary>
    private static void Insert(int row, float score, Span<int> adapters, Span<float> scores)
    {
        var place = scores.Length - 1;
        for (; place > 0 && score > scores[place - 1]; place--)
        {
            scores[place] = scores[place - 1];
            adapters[place] = adapters[place - 1];
        }

        scores[place] = score;
        adapters[place] = row;
    }

    /// <summary>The dot product of a vector with each row. Several rows share what is loaded of the vector.</summary>
    private static void Dots(ReadOnlySpan<float> vector, ReadOnlySpan<float> rows, Span<float> dots)
    {
        nuint width = (nuint)vector.Length;
        ref var first = ref MemoryMarshal.GetReference(rows);
        ref var values = ref MemoryMarshal.GetReference(vector);
        var row = 0;
        for (; row + RowsAtOnce <= dots.Length; row += RowsAtOnce)
        {
            ref var a = ref Unsafe.Add(ref first, (nuint)row * width);
            ref var b = ref Unsafe.Add(ref a, width);
            ref var c = ref Unsafe.Add(ref b, width);
            ref var d = ref Unsafe.Add(ref c, width);
            Vector<float> sumA = default, sumB = default, sumC = default, sumD = default;
            nuint i = 0;
            for (; i + (nuint)Vector<float>.Count <= width; i += (nuint)Vector<float>.Count)
            {
                var part = Vector.LoadUnsafe(ref values, i);
                sumA = MultiplyAdd(part, Vector.LoadUnsafe(ref a, i), sumA);
                sumB = MultiplyAdd(part, Vector.LoadUnsafe(ref b, i), sumB);
                sumC = MultiplyAdd(part, Vector.LoadUnsafe(ref c, i), sumC);
                sumD = MultiplyAdd(part, Vector.LoadUnsafe(ref d, i), sumD);
            }

            float dotA = Vector.Sum(sumA), dotB = Vector.Sum(sumB), dotC = Vector.Sum(sumC), dotD = Vector.Sum(sumD);
            for (; i < width; i++)
            {
                var value = Unsafe.Add(ref values, i);
                dotA += value * Unsafe.Add(ref a, i);
                dotB += value * Unsafe.Add(ref b, i);
                dotC += value * Unsafe.Add(ref c, i);
                dotD += value * Unsafe.Add(ref d, i);
            }

            dots[row] = dotA;
            dots[row + 1] = dotB;
            dots[row + 2] = dotC;
            dots[row + 3] = dotD;
        }

        for (; row < dots.Length; row++)
            dots[row] = Dot(vector, rows.Slice(row * vector.Length, vector.Length));
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        nuint width = (nuint)a.Length, i = 0;
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        Vector<float> even = default, odd = default;
        for (; i + (2 * (nuint)Vector<float>.Count) <= width; i += 2 * (nuint)Vector<float>.Count)
        {
            var next = i + (nuint)Vector<float>.Count;
            even = MultiplyAdd(Vector.LoadUnsafe(ref left, i), Vector.LoadUnsafe(ref right, i), even);
            odd = MultiplyAdd(Vector.LoadUnsafe(ref left, next), Vector.LoadUnsafe(ref right, next), odd);
        }

        var dot = Vector.Sum(even + odd);
        for (; i < width; i++)
            dot += Unsafe.Add(ref left, i) * Unsafe.Add(ref right, i);
        return dot;
    }

    private static float InverseLength(ReadOnlySpan<float> vector)
    {
        var square = Dot(vector, vector);
        return square == 0 ? 0 : 1 / MathF.Sqrt(square);
    }

    /// <summary>Turns scores into exp((score − largest) · scale) ÷ their sum.</summary>
    private static void Softmax(Span<float> scores, float scale)
    {
        var largest = Largest(scores);
        var width = Vector<float>.Count;
        var sums = Vector<float>.Zero;
        var shift = new Vector<float>(largest);
        var factor = new Vector<float>(scale);
        var start = 0;
        for (; start + width <= scores.Length; start += width)
        {
            var powers = Exp((new Vector<float>(scores[start..]) - shift) * factor);
            powers.CopyTo(scores[start..]);
            sums += powers;
        }

        var sum = Vector.Sum(sums);
        if (start < scores.Length)
        {
            // The rest in a vector that is filled up.
            var rest = scores[start..];
            Span<float> filled = stackalloc float[width];
            rest.CopyTo(filled);
            Exp((new Vector<float>(filled) - shift) * factor).CopyTo(filled);
            filled[..rest.Length].CopyTo(rest);
            foreach (var power in rest)
                sum += power;
        }

        var share = 1 / sum;
        var shares = new Vector<float>(share);
        for (start = 0; start + width <= scores.Length; start += width)
            (new Vector<float>(scores[start..]) * shares).CopyTo(scores[start..]);
        for (; start < scores.Length; start++)
            scores[start] *= share;
    }

    private static float Largest(ReadOnlySpan<float> scores)
    {
        var largest = float.NegativeInfinity;
        var start = 0;
        if (scores.Length >= Vector<float>.Count)
        {
            var all = new Vector<float>(largest);
            for (; start + Vector<float>.Count <= scores.Length; start += Vector<float>.Count)
                all = Vector.Max(all, new Vector<float>(scores[start..]));
            for (var i = 0; i < Vector<float>.Count; i++)
                largest = all[i] > largest ? all[i] : largest;
        }

        for (; start < scores.Length; start++)
            largest = scores[start] > largest ? scores[start] : largest;
        return largest;
    }

    /// <summary>
    /// e to the power of x, for x at most 0: 2ⁿ·e^f with |f| at most half of ln 2 and the polynomial of the Cephes library (expf), right to
    /// 2 in 10⁷. Below −87 it is e to the power of −87, next to nothing beside the largest, which is 1.
    /// </summary>
    private static Vector<float> Exp(Vector<float> x)
    {
        x = Vector.Max(x, new Vector<float>(-87));
        var n = Vector.Floor((x * new Vector<float>(1.44269504f)) + new Vector<float>(0.5f));
        var f = x - (n * new Vector<float>(0.693359375f)) + (n * new Vector<float>(2.12194440e-4f));
        var power = new Vector<float>(1.9875691500e-4f);
        power = MultiplyAdd(power, f, new Vector<float>(1.3981999507e-3f));
        power = MultiplyAdd(power, f, new Vector<float>(8.3334519073e-3f));
        power = MultiplyAdd(power, f, new Vector<float>(4.1665795894e-2f));
        power = MultiplyAdd(power, f, new Vector<float>(1.6666665459e-1f));
        power = MultiplyAdd(power, f, new Vector<float>(5.0000001201e-1f));
        power = MultiplyAdd(power * f, f, f + Vector<float>.One);
        const int Bias = 127, Mantissa = 23;
        return power * Vector.AsVectorSingle(Vector.ShiftLeft(Vector.ConvertToInt32(n) + new Vector<int>(Bias), Mantissa));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) =>
#if NET9_0_OR_GREATER
        Vector.FusedMultiplyAdd(a, b, c);
#else
        (a * b) + c;
#endif
}

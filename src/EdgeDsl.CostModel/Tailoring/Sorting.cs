namespace EdgeDsl.CostModel;

/// <summary>Sorting and selection that give the same on every runtime.</summary>
internal static class Sorting
{
    /// <summary>Sorts numbers by keys, and those of one key by themselves.</summary>
    /// <param name="keys">The keys; sorted with them.</param>
    /// <param name="numbers">The numbers, no two alike.</param>
    /// <param name="count">How many.</param>
    public static void ByKey(double[] keys, int[] numbers, int count)
    {
        Array.Sort(keys, numbers, 0, count);
        for (int first = 0, after; first < count; first = after)
        {
            after = first + 1;
            while (after < count && keys[after] == keys[first])
                after++;
            if (after - first > 1)
                Array.Sort(numbers, first, after - first);
        }
    }

    /// <summary>The value that stands at a place when all are sorted.</summary>
    /// <param name="values">The values; their order changes.</param>
    /// <param name="place">The place from 0.</param>
    public static double AtPlace(double[] values, int place)
    {
        int low = 0, high = values.Length - 1;
        while (low < high)
        {
            var pivot = values[low + ((high - low) / 2)];
            int left = low, right = high;
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left > right)
                    break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }

            // Between the two halves everything is the pivot.
            if (place > right && place < left)
                return pivot;
            (low, high) = place <= right ? (low, right) : (left, high);
        }

        return values[place];
    }
}

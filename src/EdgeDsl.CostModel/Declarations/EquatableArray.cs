using System.Collections;

namespace EdgeDsl.CostModel;

/// <summary>A fixed list that equals another when its elements do, so that it can stand in an incremental pipeline.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? items;

    /// <summary>A list of elements.</summary>
    /// <param name="items">The elements; they must not change any more.</param>
    public EquatableArray(T[] items) => this.items = items;

    /// <inheritdoc />
    public int Count => items?.Length ?? 0;

    /// <inheritdoc />
    public T this[int index] => items![index];

    /// <inheritdoc />
    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = Count;
        for (var i = 0; i < Count; i++)
            hash = unchecked((hash * 31) + EqualityComparer<T>.Default.GetHashCode(this[i]));
        return hash;
    }

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

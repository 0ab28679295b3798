using System.Collections.Concurrent;

namespace EdgeDsl.Cli.Requests;

/// <summary>Keeps what was worked out once; forgets everything when there is too much of it, so that endless input does not fill memory.</summary>
/// <param name="lengthOf">Characters of a key, which may be all of a file.</param>
internal sealed class BoundedCache<TKey, TValue>(Func<TKey, int> lengthOf)
    where TKey : notnull
{
    private const int MostKept = 4096;
    private const int UsualLength = 2048;
    private const long MostCharacters = (long)MostKept * UsualLength;

    private readonly ConcurrentDictionary<TKey, TValue> known = new();
    private long added;

    /// <summary>The value of a key; worked out where it is not known. What throws is not kept.</summary>
    public TValue Get<TArgument>(TKey key, TArgument argument, Func<TKey, TArgument, TValue> workOut)
    {
        if (known.TryGetValue(key, out var value))
            return value;
        value = workOut(key, argument);
        // Counted apart: asking a concurrent dictionary for its count takes all of its locks.
        if (Interlocked.Add(ref added, Math.Max(UsualLength, lengthOf(key))) > MostCharacters)
        {
            known.Clear();
            Interlocked.Exchange(ref added, 0);
        }

        return known.TryAdd(key, value) ? value : known.GetValueOrDefault(key, value);
    }
}

namespace EdgeDsl.CostModel;

/// <summary>Choices of the first layers of a knapsack, side by side in arrays: there are many, and each is small.</summary>
internal sealed class States
{
    private const double SameSum = 1e-14; // rounding of sums of losses and of uses

    private readonly int limits;

    /// <summary>No states, with room for some.</summary>
    /// <param name="limits">Number of limits.</param>
    /// <param name="capacity">For how many there is room at first; at least 1.</param>
    public States(int limits, int capacity)
    {
        this.limits = limits;
        Losses = new double[capacity];
        Uses = new double[capacity * limits];
        Bounds = new double[capacity];
        Befores = new int[capacity];
        Options = new int[capacity];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; set; }

    /// <summary>What each loses.</summary>
    public double[] Losses { get; private set; }

    /// <summary>What each uses, state after state, limit after limit.</summary>
    public double[] Uses { get; private set; }

    /// <summary>No choice that begins so and keeps the limits loses less.</summary>
    public double[] Bounds { get; private set; }

    /// <summary>The state of the layers before that each continues.</summary>
    public int[] Befores { get; private set; }

    /// <summary>The option of the last of the layers.</summary>
    public int[] Options { get; private set; }

    /// <summary>The one choice of no layer.</summary>
    public static States Root(double bound, int limits)
    {
        var root = new States(limits, 1) { Count = 1 };
        root.Bounds[0] = bound;
        return root;
    }

    /// <summary>Adds a state that continues one of the layers before, if it can keep the limits.</summary>
    /// <param name="states">Those of the layers before.</param>
    /// <param name="before">Which of them.</param>
    /// <param name="layer">The next layer.</param>
    /// <param name="option">Its option.</param>
    /// <param name="regret">By how much that option raises the bound.</param>
    /// <param name="leastUses">What the layers after it use at least.</param>
    /// <param name="most">The limits.</param>
    public void Add(States states, int before, KnapsackLayer layer, int option, double regret, double[] leastUses, double[] most)
    {
        MakeRoom();
        for (var i = 0; i < limits; i++)
        {
            var use = states.Uses[(before * limits) + i] + layer.Use(option, i);
            if (use + leastUses[i] > most[i] + Knapsack.Tolerance)
                return;
            Uses[(Count * limits) + i] = use;
        }

        Put(states.Losses[before] + layer.Loss(option), states.Bounds[before] + regret, before, option);
    }

    /// <summary>Keeps those below a bound, and so many of those that have it that there are no more than the most.</summary>
    public void Keep(double bound, int most)
    {
        var spare = most;
        for (var state = 0; state < Count; state++)
            spare -= Bounds[state] < bound ? 1 : 0;
        var all = Count;
        Count = 0;
        for (var state = 0; state < all; state++)
        {
            if (Bounds[state] < bound || (Bounds[state] == bound && spare-- > 0))
                Take(this, state);
        }
    }

    /// <summary>
    /// Those that no other beats in loss and all uses, in order of the first use. Each is compared with some of those before it only: one that
    /// is beaten and kept costs time and nothing else.
    /// </summary>
    /// <param name="mostCompared">With how many.</param>
    public States WithoutBeaten(int mostCompared)
    {
        var firstUses = new double[Count];
        var order = new int[Count];
        for (var state = 0; state < Count; state++)
            (firstUses[state], order[state]) = (Uses[state * limits], state);
        Sorting.ByKey(firstUses, order, Count);
        var kept = new States(limits, Math.Max(1, Count));
        foreach (var state in order)
        {
            if (!kept.Beats(this, state, mostCompared))
                kept.Take(this, state);
        }

        return kept;
    }

    private bool Beats(States states, int state, int mostCompared)
    {
        var (losses, uses) = (Losses, Uses);
        var loss = states.Losses[state] + SameSum;
        var ofState = states.Uses;
        for (var other = Count - 1; other >= Math.Max(0, Count - mostCompared); other--)
        {
            if (losses[other] > loss)
                continue;
            var i = 1;
            while (i < limits && uses[(other * limits) + i] <= ofState[(state * limits) + i] + SameSum)
                i++;
            if (i >= limits)
                return true;
        }

        return false;
    }

    private void Take(States from, int state)
    {
        for (var i = 0; i < limits; i++)
            Uses[(Count * limits) + i] = from.Uses[(state * limits) + i];
        Put(from.Losses[state], from.Bounds[state], from.Befores[state], from.Options[state]);
    }

    private void Put(double loss, double bound, int before, int option)
    {
        Losses[Count] = loss;
        Bounds[Count] = bound;
        Befores[Count] = before;
        Options[Count] = option;
        Count++;
    }

    private void MakeRoom()
    {
        if (Count < Losses.Length)
            return;
        var capacity = 2 * Count;
        Losses = Grown(Losses, capacity);
        Uses = Grown(Uses, capacity * limits);
        Bounds = Grown(Bounds, capacity);
        Befores = Grown(Befores, capacity);
        Options = Grown(Options, capacity);
    }

    private static T[] Grown<T>(T[] values, int capacity)
    {
        Array.Resize(ref values, capacity);
        return values;
    }
}

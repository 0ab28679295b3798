using EdgeDsl.Cli.Catalog;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>Which points are compared with each other: those that share what is named here.</summary>
[Flags]
internal enum Comparison
{
    /// <summary>All points with all.</summary>
    Everything = 0,

    /// <summary>Points of one workload: a shorter prompt always costs less.</summary>
    Workload = 1,

    /// <summary>Points of one model: no figure here says which model answers better.</summary>
    Model = 2,

    /// <summary>Points of one device.</summary>
    Device = 4,
}

/// <summary>The option <c>--within</c>.</summary>
internal static class Comparisons
{
    private const string Nothing = "nothing";

    private static readonly (Comparison Comparison, string Name)[] All =
        [(Comparison.Model, "model"), (Comparison.Device, "device"), (Comparison.Workload, "workload")];

    /// <summary>The names of what is shared.</summary>
    public static IEnumerable<string> NamesOf(Comparison comparison) => All.Where(known => comparison.HasFlag(known.Comparison)).Select(known => known.Name);

    /// <summary>What a list names.</summary>
    public static Comparison Read(string text)
    {
        var items = NameList.Read(text, "--within");
        if (items is [var only] && NameKey.Of(only) == Nothing)
            return Comparison.Everything;
        var comparison = Comparison.Everything;
        foreach (var item in items)
        {
            var known = Array.FindIndex(All, known => NameKey.Of(known.Name) == NameKey.Of(item));
            if (known < 0)
                throw new BadInputException($"--within has \"{item}\"; it has to be of {string.Join(", ", All.Select(known => known.Name))}, or {Nothing}");
            comparison |= All[known].Comparison;
        }

        return comparison;
    }
}

using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>What is to be small.</summary>
internal enum Objective
{
    /// <summary>Peak memory in bytes.</summary>
    Memory,

    /// <summary>Time to first token in seconds.</summary>
    TimeToFirstToken,

    /// <summary>Time per output token in seconds.</summary>
    TimePerOutputToken,

    /// <summary>Energy per token in joules.</summary>
    EnergyPerToken,

    /// <summary>Perplexity relative to the unquantized model.</summary>
    Quality,
}

/// <summary>The objectives by name.</summary>
internal static class Objectives
{
    private static readonly (Objective Objective, string Name, string Title, string[] Aliases)[] All =
    [
        (Objective.Memory, "memory", "peak memory", ["peak-memory", "peakbytes"]),
        (Objective.TimeToFirstToken, "ttft", "time to first token", ["time-to-first-token"]),
        (Objective.TimePerOutputToken, "tpot", "time per output token", ["time-per-output-token"]),
        (Objective.EnergyPerToken, "energy-per-token", "energy per token", ["energy", "j/token"]),
        (Objective.Quality, "quality", "perplexity ratio", ["perplexity", "perplexity-ratio"]),
    ];

    /// <summary>Objectives where none are named: energy is left out since most devices have no power figures.</summary>
    public static IReadOnlyList<Objective> Default { get; } =
        [Objective.Memory, Objective.TimeToFirstToken, Objective.TimePerOutputToken, Objective.Quality];

    public static IEnumerable<string> Names => All.Select(known => known.Name);

    /// <summary>Name on the command line and in JSON.</summary>
    public static string NameOf(Objective objective) => All[(int)objective].Name;

    /// <summary>Name for people.</summary>
    public static string TitleOf(Objective objective) => All[(int)objective].Title;

    /// <summary>A value with its unit.</summary>
    public static string Shown(Objective objective, double value) => objective switch
    {
        Objective.Memory => Quantity.Bytes(value),
        Objective.EnergyPerToken => Quantity.Joules(value),
        Objective.Quality => Quantity.Number(value),
        _ => Quantity.Seconds(value),
    };

    /// <summary>The objectives of a list, each once.</summary>
    public static IReadOnlyList<Objective> Read(string text)
    {
        var chosen = NameList.Read(text, "--objectives").ConvertAll(Find);
        return chosen.Distinct().Count() == chosen.Count
            ? chosen
            : throw new BadInputException($"--objectives \"{text}\" names one twice; keep one");
    }

    private static Objective Find(string name)
    {
        var key = NameKey.Of(name);
        foreach (var known in All)
        {
            if (NameKey.Of(known.Name) == key || known.Aliases.Any(alias => NameKey.Of(alias) == key))
                return known.Objective;
        }

        throw new BadInputException($"--objectives has \"{name}\"; it has to be of {string.Join(", ", Names)}");
    }
}

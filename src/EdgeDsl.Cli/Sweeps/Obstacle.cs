namespace EdgeDsl.Cli.Sweeps;

/// <summary>Why a point of a sweep cannot run; the first that holds.</summary>
internal enum Obstacle : byte
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The runtime does not read what the policy stores.</summary>
    FormatNotRead,

    /// <summary>Its counts have more than 64 bits, or its times or energies are beyond doubles.</summary>
    TooLarge,

    /// <summary>Prompt and output are longer than the positions that the model was trained for.</summary>
    BeyondPositions,

    /// <summary>It needs more memory than the device has for it.</summary>
    DoesNotFit,

    /// <summary>So small a model breaks down at so few bits.</summary>
    BreaksDown,
}

/// <summary>The obstacles in words.</summary>
internal static class Obstacles
{
    /// <summary>Every obstacle.</summary>
    public static IReadOnlyList<Obstacle> All { get; } =
        [Obstacle.FormatNotRead, Obstacle.TooLarge, Obstacle.BeyondPositions, Obstacle.DoesNotFit, Obstacle.BreaksDown];

    /// <summary>Name in JSON and CSV; null for none.</summary>
    public static string? NameOf(Obstacle obstacle) => obstacle switch
    {
        Obstacle.None => null,
        Obstacle.FormatNotRead => "formatNotRead",
        Obstacle.TooLarge => "tooLarge",
        Obstacle.BeyondPositions => "beyondPositions",
        Obstacle.DoesNotFit => "doesNotFit",
        _ => "breaksDown",
    };

    /// <summary>In a word or two, for a table.</summary>
    public static string ShortOf(Obstacle obstacle) => obstacle switch
    {
        Obstacle.None => "",
        Obstacle.FormatNotRead => "format not read",
        Obstacle.TooLarge => "too large",
        Obstacle.BeyondPositions => "beyond positions",
        Obstacle.DoesNotFit => "does not fit",
        _ => "breaks down",
    };

    /// <summary>What is said of a number of points.</summary>
    public static string Explain(Obstacle obstacle) => obstacle switch
    {
        Obstacle.FormatNotRead => "the runtime does not read the policy's format",
        Obstacle.TooLarge => "counts of more than 64 bits, or times or energies beyond 1.8e308",
        Obstacle.BeyondPositions => "prompt and output are longer than the model's positions",
        Obstacle.DoesNotFit => "more memory than the device has for it",
        _ => "a model of less than 2 billion parameters breaks down below 4 bits",
    };
}

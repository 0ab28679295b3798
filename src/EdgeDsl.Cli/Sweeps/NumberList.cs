using System.Globalization;
using EdgeDsl.Cli.Requests;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>Whole numbers and ranges of them as they are written on the command line: 128,512,2048 or 1..4096 or 1..4096/64.</summary>
internal static class NumberList
{
    private const int Most = 1 << 20;

    /// <summary>The numbers of a list, each once, the least first.</summary>
    /// <param name="text">The list.</param>
    /// <param name="name">Name of the option.</param>
    /// <param name="least">Least value of a number.</param>
    public static int[] Read(string text, string name, int least)
    {
        var numbers = new SortedSet<int>();
        foreach (var item in text.Split(',', StringSplitOptions.TrimEntries))
        {
            foreach (var number in ReadItem(item, name, least))
            {
                numbers.Add(number);
                if (numbers.Count > Most)
                    throw new BadInputException(FormattableString.Invariant($"{name} {text} has more than {Most} numbers; widen the step, as in 1..4096/64"));
            }
        }

        return [.. numbers];
    }

    private static IEnumerable<int> ReadItem(string item, string name, int least)
    {
        var dots = item.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return [WholeNumber.Read(item, name, least)];
        var slash = item.IndexOf('/', dots);
        var first = WholeNumber.Read(item[..dots], name, least);
        var last = WholeNumber.Read(slash < 0 ? item[(dots + 2)..] : item[(dots + 2)..slash], name, least);
        var step = slash < 0 ? 1 : WholeNumber.Read(item[(slash + 1)..], "the step of " + name, 1);
        if (last < first)
            throw new BadInputException($"{name} {item} ends before it begins; write the smaller number first");
        return Numbers(first, last, step);
    }

    private static IEnumerable<int> Numbers(int first, int last, int step)
    {
        for (long number = first; number <= last; number += step)
            yield return (int)number;
    }

    /// <summary>A list in as few words as it can be read from: 1..4096/64 where the steps are even.</summary>
    public static string Shown(IReadOnlyList<int> numbers)
    {
        if (numbers.Count < 4)
            return string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        var step = numbers[1] - numbers[0];
        for (var i = 2; i < numbers.Count; i++)
        {
            if (numbers[i] - numbers[i - 1] != step)
                return FormattableString.Invariant($"{numbers.Count} from {numbers[0]} to {numbers[^1]}");
        }

        return FormattableString.Invariant($"{numbers[0]}..{numbers[^1]}{(step == 1 ? "" : FormattableString.Invariant($"/{step}"))}");
    }
}

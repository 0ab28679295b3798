using System.Globalization;

namespace EdgeDsl.Cli.Requests;

/// <summary>Whole numbers as people and programs write them: 512, and also 512.0 and 5.12e2.</summary>
internal static class WholeNumber
{
    /// <summary>The number that a text holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Name of the field or option.</param>
    /// <param name="least">Least value; the greatest is that of 32 bits.</param>
    public static int Read(string text, string name, int least)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= int.MaxValue && number == Math.Floor(number))
        {
            return (int)number;
        }

        throw new BadInputException(FormattableString.Invariant(
            $"{name} is {text}; it has to be a whole number from {least} to {int.MaxValue}"));
    }
}

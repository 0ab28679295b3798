extern alias attributes;

using System.Globalization;
using System.Security;
using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>A model as the C# record that declares it.</summary>
internal static class ModelRecord
{
    private const int MostColumns = 120;

    /// <summary>Numbers as the catalog writes them: 128_256.</summary>
    private static readonly NumberFormatInfo Digits = new() { NumberGroupSeparator = "_", NumberDecimalDigits = 0 };

    /// <summary>A file with the record.</summary>
    /// <param name="arguments">What <c>[TransformerModel]</c> says.</param>
    /// <param name="name">Name of the record.</param>
    /// <param name="origin">What the model is called where it comes from.</param>
    /// <param name="file">The file that it comes from.</param>
    public static string Of(AttributeValues arguments, string name, string origin, string file)
    {
        var text = new StringBuilder("using EdgeDsl;\n\n");
        text.Append("/// <summary>").Append(SecurityElement.Escape(origin)).Append(", from its ").Append(file).Append(".</summary>\n");
        var line = "[TransformerModel(";
        var indent = new string(' ', line.Length);
        foreach (var argument in arguments.Arguments)
        {
            var written = $"{argument.Name} = {Value(argument)}";
            if (line.Length + written.Length + 3 > MostColumns)
            {
                text.Append(line.TrimEnd()).Append('\n');
                line = indent;
            }

            line += written + ", ";
        }

        text.Append(line.AsSpan().TrimEnd(", ")).Append(")]\n");
        return text.Append("public sealed partial record ").Append(name).Append(";\n").ToString();
    }

    /// <summary>The last part of a name as a C# name.</summary>
    public static string NameOf(string origin)
    {
        var last = origin.TrimEnd('/', '\\').Split('/', '\\')[^1];
        var name = string.Concat(last.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')).Trim('_');
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "Model" + name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Value(AttributeArgument argument) =>
        typeof(attributes::EdgeDsl.TransformerModelAttribute).GetProperty(argument.Name)!.PropertyType == typeof(bool)
            ? argument.Value.Integer != 0 ? "true" : "false"
            : argument.Value.Integer.ToString(argument.Value.Integer >= 10_000 ? "N" : "D", Digits);
}

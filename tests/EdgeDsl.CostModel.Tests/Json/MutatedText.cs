namespace EdgeDsl.CostModel.Tests.Json;

/// <summary>Texts that are nearly JSON, and nearly configurations.</summary>
internal static class MutatedText
{
    private const string Alphabet = "{}[]\",:\\/ \t\r\n0123456789-+.eEtrufalsn\u0000\u0001\u0085\u2028ä'#N_";

    private static readonly string[] Pieces =
    [
        "null", "true", "false", "\"\"", "{}", "[]", "[[", "{\"a\":", "-1", "0", "1e400", "-0", "1e-5", "4294967296", "9223372036854775808", "0.5", "\"64\"",
        "\\u0061", "\\u00", "\\x", "NaN", "//", "\"num_hidden_layers\": 1", "\"layer_types\": [\"full_attention\"]", "\"use_sliding_window\": true",
        "\"rope_scaling\": {\"type\": \"longrope\"}", "\"partial_rotary_factor\": 1e-300", "\"text_config\": {\"model_type\": \"gemma3\"}",
        "\"mlp_only_layers\": 1", "\"sliding_window_pattern\": -3", "\"hidden_size\": 16777216", "\"num_attention_heads\": 0",
    ];

    public static string Of(string seed, Random random)
    {
        var text = seed;
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(text.Length - at, random.Next(1, 12));
            text = random.Next(8) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, Alphabet[random.Next(Alphabet.Length)].ToString()),
                3 => text.Remove(at, Math.Min(1, length)).Insert(at, Alphabet[random.Next(Alphabet.Length)].ToString()),
                4 => text.Insert(at, text.Substring(at, length)),
                5 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => WithAnotherValue(text, at, random),
            };
        }

        return text;
    }

    /// <summary>Puts another value behind the next colon, which keeps most texts JSON.</summary>
    private static string WithAnotherValue(string text, int at, Random random)
    {
        var colon = text.IndexOf(':', at);
        var end = colon < 0 ? -1 : text.IndexOfAny([',', '\n', '}'], colon);
        return end < 0 ? text : text[..(colon + 1)] + " " + Pieces[random.Next(Pieces.Length)] + text[end..];
    }
}

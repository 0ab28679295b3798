using System.Globalization;

namespace EdgeDsl.CostModel;

/// <summary>Which layers of a configuration see only a window: <c>sliding_window</c>, and <c>layer_types</c> or a pattern.</summary>
internal static class LayerWindows
{
    private const string Window = "sliding_window";
    private const string LayerTypes = "layer_types";

    /// <summary>Every layer has the window.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="otherwise">The window where the field is left out; 0 for none. Null is none.</param>
    public static void ReadForAllLayers(ConfigurationReader config, int otherwise = 0) => SetWindow(config, otherwise, 0);

    /// <summary>The layers that <c>layer_types</c> says, else all but every n-th have the window.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="otherwise">The window where the field is left out.</param>
    /// <param name="pattern">n.</param>
    public static void ReadForPattern(ConfigurationReader config, int otherwise, long pattern)
    {
        var listed = config.Find(LayerTypes) is null ? pattern : PatternOf(config);
        if (listed is { } every and not 1)
            SetWindow(config, otherwise, every);
    }

    /// <summary>
    /// The window counts only where <c>use_sliding_window</c> is true; then for the layers that <c>layer_types</c> says, else for those
    /// from <c>max_window_layers</c> on.
    /// </summary>
    public static void ReadWhereUsed(ConfigurationReader config)
    {
        if (!config.Flag("use_sliding_window", false))
            return;
        if (config.Find(LayerTypes) is not null)
        {
            ReadForPattern(config, 4096, 1);
            return;
        }

        var globalLayers = config.Integer("max_window_layers") ?? 28;
        if (globalLayers == 0)
            SetWindow(config, 4096, 0);
        else if (globalLayers < config.Written("Layers"))
            config.Refuse("use_sliding_window", FormattableString.Invariant($"it gives the window to the layers after the first {globalLayers}, and only windows of all layers or of all but every n-th can be described; declare the sizes as arguments instead of the file"));
    }

    private static void SetWindow(ConfigurationReader config, int otherwise, long pattern)
    {
        // Null says that there is no window, and so does 0.
        if (config.IsNull(Window))
            return;
        var window = config.Integer(Window) ?? otherwise;
        if (window == 0)
            return;
        config.Set("SlidingWindow", window, Window);
        if (pattern != 0)
            config.Set("SlidingWindowPattern", pattern, config.Find(LayerTypes) is null ? "sliding_window_pattern" : LayerTypes);
    }

    /// <summary>Every how many layers one is global; 0 where none is, 1 where all are, null, with an error, where that is no description.</summary>
    private static long? PatternOf(ConfigurationReader config)
    {
        if (config.Find(LayerTypes) is not JsonArray list)
        {
            config.Refuse(LayerTypes, "it has to be an array with the type of each layer");
            return null;
        }

        var layers = config.Written("Layers");
        if (list.Items.Count != layers)
        {
            config.Report(list.Place, FormattableString.Invariant($"{LayerTypes} has {list.Items.Count} entries, and num_hidden_layers is {layers}; give each layer one"));
            return null;
        }

        long pattern = 0;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not JsonString { Value: "full_attention" or "sliding_attention" } type)
            {
                config.Report(list.Items[i].Place, $"{LayerTypes} has {list.Items[i].Shown}; known are \"full_attention\" and \"sliding_attention\"");
                return null;
            }

            var isGlobal = type.Value == "full_attention";
            if (isGlobal && pattern == 0)
                pattern = i + 1;
            if (isGlobal != (pattern != 0 && (i + 1) % pattern == 0))
            {
                config.Report(
                    type.Place,
                    $"{LayerTypes} has {type.Shown} for layer {(i + 1).ToString(CultureInfo.InvariantCulture)}, and only patterns in which every n-th layer is global can be described; declare the sizes as arguments instead of the file");
                return null;
            }
        }

        return pattern;
    }
}

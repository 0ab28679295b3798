namespace EdgeDsl.CostModel;

/// <summary>
/// The factors of rotary scaling that files store: half a head for Llama 3's scaling, two lists of it for the long one of Phi-3. Other
/// kinds of scaling are computed and store nothing.
/// </summary>
internal static class RotaryScaling
{
    public static void Read(ConfigurationReader config)
    {
        var field = config.Find("rope_scaling") is null ? "rope_parameters" : "rope_scaling";
        if (config.Find(field) is null)
            return;
        if (config.Find(field) is not JsonObject scaling)
        {
            config.Refuse(field, "it has to be an object");
            return;
        }

        if ((scaling.Find("rope_type") ?? scaling.Find("type")) is not JsonString type)
            return;
        var head = HeadDimension(config);
        if (type.Value == "llama3")
            config.Set("RopeFactors", head / 2);
        // Phi-3 was first published with its scaling called "su".
        else if (type.Value is "longrope" or "su")
            ReadLists(config, scaling, (long)(head * RotaryShare(config, scaling)) / 2);
    }

    private static void ReadLists(ConfigurationReader config, JsonObject scaling, long factors)
    {
        foreach (var list in new[] { "short_factor", "long_factor" })
        {
            if (scaling.Find(list) is JsonArray given && given.Items.Count != factors)
            {
                config.Report(
                    given.Place,
                    FormattableString.Invariant($"{list} has {given.Items.Count} factors; it has to have {factors}, half of what is rotated of a head"));
            }
        }

        config.Set("RopeFactors", 2 * factors);
    }

    private static double RotaryShare(ConfigurationReader config, JsonObject scaling)
    {
        var share = config.Find("partial_rotary_factor") ?? scaling.Find("partial_rotary_factor");
        if (share is null)
            return 1;
        if (share is JsonNumber { Real: > 0 and <= 1 and var real })
            return real;
        config.Report(share.Place, $"partial_rotary_factor is {share.Shown}; it has to be above 0 and at most 1");
        return 1;
    }

    private static long HeadDimension(ConfigurationReader config)
    {
        if (config.Written("HeadDimension") is var head and not 0)
            return head;
        return config.Written("AttentionHeads") is var heads and > 0 ? config.Written("HiddenSize") / heads : 0;
    }
}

using System.Text.Json;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>The catalog as JSON, in base units.</summary>
internal static class CatalogJson
{
    public static void WriteModels(Utf8JsonWriter json)
    {
        json.WriteStartArray("models");
        foreach (var entry in KnownEntries.Models.Entries)
        {
            var model = entry.Described;
            WriteNames(json, entry);
            json.WriteString("name", entry.Name);
            json.WriteNumber("parameters", ParameterCount.Total(model).Constant);
            json.WriteNumber("layers", model.Layers);
            json.WriteNumber("hiddenSize", model.HiddenSize);
            json.WriteNumber("intermediateSize", model.IntermediateSize);
            json.WriteNumber("attentionHeads", model.AttentionHeads);
            json.WriteNumber("keyValueHeads", model.KeyValueHeads);
            json.WriteNumber("headDimension", model.HeadDimension);
            json.WriteNumber("vocabularySize", model.VocabularySize);
            json.WriteBoolean("tieWordEmbeddings", model.TieWordEmbeddings);
            json.WriteNumber("maxPositionEmbeddings", model.MaxPositionEmbeddings);
            json.WriteNumber("slidingWindow", model.SlidingWindow);
            json.WriteNumber("experts", model.Experts);
            json.WriteNumber("keyValueBytesPerToken", KeyValueCache.BytesPerToken(model, CacheFormat.F16).Constant);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteDevices(Utf8JsonWriter json)
    {
        json.WriteStartArray("devices");
        foreach (var entry in KnownEntries.Devices.Entries)
        {
            WriteNames(json, entry);
            DeviceFile.WriteFields(json, entry.Described);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WritePolicies(Utf8JsonWriter json)
    {
        json.WriteStartArray("policies");
        foreach (var entry in KnownEntries.Policies.Entries)
        {
            var policy = entry.Described;
            WriteNames(json, entry);
            json.WriteString("name", entry.Name);
            if (policy.Mix != GgufMix.None)
                json.WriteString("mix", policy.Mix.ToString());
            if (policy.Weights != WeightFormat.Unspecified)
                json.WriteString("weights", policy.Weights.ToString());
            if (policy.Bits > 0)
            {
                json.WriteNumber("bits", policy.Bits);
                json.WriteNumber("groupSize", policy.GroupSize);
                json.WriteNumber("scaleBits", policy.ScaleBits);
                json.WriteNumber("zeroPointBits", policy.ZeroPointBits);
            }

            json.WriteString("keyValueCache", policy.KeyValueCache.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames<T>(Utf8JsonWriter json, CatalogEntry<T> entry)
        where T : class
    {
        json.WriteStartObject();
        json.WriteString("record", entry.Type.Name);
        json.WriteStartArray("names");
        foreach (var name in entry.Names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}

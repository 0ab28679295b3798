using System.Diagnostics;
using System.Text.Json;
using EdgeDsl.CostModel.Tests.Configurations;

namespace EdgeDsl.CostModel.Tests.Json;

/// <summary>Nothing that stands in a file makes reader or families throw or take long.</summary>
public class JsonFuzzTests
{
    private const int Texts = 5_000;

    // Some hundred times what it takes, so that only a hang or a quadratic pass is over it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [Trait("Takes", "long")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Mutated_configurations_are_models_or_have_errors_with_a_place(int seed)
    {
        var random = new Random(seed);
        string[] seeds = [.. PublishedConfigurations.Names.Select(PublishedConfigurations.Text)];
        var (json, models) = (0, 0);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Texts; i++)
        {
            var text = MutatedText.Of(seeds[random.Next(seeds.Length)], random);
            var value = JsonReader.Read(text, out var error);
            Assert.Equal(value is null, error is not null);
            Assert.True(IsJson(text) == value is not null, text);
            List<JsonError> errors = [];
            var model = ModelConfiguration.Read(text, "Model", errors);
            Assert.Equal(model is null, errors.Count > 0);
            Assert.All(errors, found => CheckPlace(text, found));
            json += value is null ? 0 : 1;
            models += model is null ? 0 : 1;
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        // Otherwise the mutations reach nothing behind the reader.
        Assert.InRange(json, Texts / 10, Texts);
        Assert.InRange(models, Texts / 50, json);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("\"", "\"")]
    [InlineData("\\u0061", "")]
    [InlineData("0", "")]
    [InlineData("[1,", "")]
    [InlineData(" \n", "")]
    [InlineData("{\"text_config\":", "}")]
    public void Long_texts_of_one_kind_take_no_time(string open, string close)
    {
        var count = JsonReader.MostCharacters / (open.Length + close.Length);
        var watch = Stopwatch.StartNew();
        JsonReader.Read(string.Concat(Enumerable.Repeat(open, count)) + string.Concat(Enumerable.Repeat(close, count)), out _);
        JsonReader.Read("{\"model_type\":\"gemma3\",\"a\":\"" + string.Concat(Enumerable.Repeat(open, count - 100)), out _);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Many_members_take_no_time()
    {
        var members = string.Join(",", Enumerable.Range(0, 70_000).Select(i => $"\"field{i}\":1"));
        var watch = Stopwatch.StartNew();
        Assert.Equal(70_000, Assert.IsType<JsonObject>(JsonReader.Read("{" + members + "}", out _)).Members.Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonReader.MostDepth, AllowDuplicateProperties = false }).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void CheckPlace(string text, JsonError error)
    {
        Assert.InRange(error.Place.Offset, 0, text.Length);
        Assert.InRange(error.Place.Length, 0, text.Length - error.Place.Offset);
        var before = text[..error.Place.Offset].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal(before.Count(character => character == '\n') + 1, error.Place.Line);
        Assert.Equal(error.Place.Offset - (text[..error.Place.Offset].LastIndexOfAny(['\n', '\r']) + 1) + 1, error.Place.Column);
        Assert.DoesNotContain('\n', text.Substring(error.Place.Offset, error.Place.Length));
        Assert.NotEmpty(error.Message);
        Assert.DoesNotContain(error.Message, char.IsControl);
    }
}

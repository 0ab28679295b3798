using System.Text.Json.Nodes;
using Node = System.Text.Json.Nodes.JsonObject;

namespace EdgeDsl.CostModel.Tests.Configurations;

/// <summary>The schema describes the fields that are read and no others. What is read is found out by writing something wrong.</summary>
public class SchemaTests
{
    private static readonly Node Schema = Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "config.schema.json")));

    private static readonly Node Properties = Schema["properties"]!.AsObject();

    public static TheoryData<string> Models => new(PublishedConfigurations.Names);

    public static TheoryData<string> Fields => new(Properties.Select(property => property.Key).Where(name => name != "quantization_config"));

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_field_that_is_read_is_described(string name)
    {
        foreach (var (field, value) in Parse(PublishedConfigurations.Text(name)))
        {
            if (IsRead(name, config => config[field] = new Node()))
                Assert.True(Properties.ContainsKey(field), field);
            if (field is not ("rope_scaling" or "text_config") || value is null)
                continue;
            var inner = field == "text_config" ? Properties : Properties[field]!["properties"]!.AsObject();
            foreach (var (part, _) in value.AsObject())
            {
                if (IsRead(name, config => config[field]![part] = new Node()))
                    Assert.True(inner.ContainsKey(part), $"{field}.{part}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_that_is_described_is_read(string field)
    {
        Assert.Contains(PublishedConfigurations.Names, name => IsRead(name, config => config[field] = "?")
            || IsRead(name, config => config["use_sliding_window"] = true, config => config[field] = "?")
            || IsRead(name, config => config.Remove("model_type"), config => config[field] = "?"));
    }

    [Fact]
    public void The_families_are_those_that_are_known()
    {
        List<JsonError> errors = [];
        ModelConfiguration.Read("""{ "model_type": "bert" }""", "Bert", errors);
        Assert.EndsWith("known are " + string.Join(", ", Properties["model_type"]!["enum"]!.AsArray().Select(family => (string)family!)), errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_json_as_we_read_it()
    {
        Assert.NotNull(JsonReader.Read(Schema.ToJsonString(), out var error));
        Assert.Null(error);
    }

    private static bool IsRead(string name, params Action<Node>[] edits)
    {
        var config = Parse(PublishedConfigurations.Text(name));
        foreach (var edit in edits[..^1])
            edit(config);
        var before = Result(name, config);
        edits[^1](config);
        return Result(name, config) != before;
    }

    private static string Result(string name, Node config)
    {
        List<JsonError> errors = [];
        var model = ModelConfiguration.Read(config.ToJsonString(), name, errors);
        return $"{model} {string.Join(", ", errors.Select(error => error.Message))}";
    }

    private static Node Parse(string text) => JsonNode.Parse(text)!.AsObject();
}

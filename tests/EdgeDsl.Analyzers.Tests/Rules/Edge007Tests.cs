using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge007Tests : RuleTests
{
    private const string Path = "/app/tiny/config.json";

    private const string Config = """
        {
          "model_type": "llama",
          "num_hidden_layers": 2,
          "hidden_size": 64,
          "intermediate_size": 128,
          "num_attention_heads": 4,
          "num_key_value_heads": 2,
          "head_dim": 16,
          "vocab_size": 1000,
          "tie_word_embeddings": true,
          "max_position_embeddings": 4096
        }
        """;

    // A record may be model and deployment at once, so that the argument is in source wherever model, device and policy are.
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[TransformerModel(ConfigFile = {|EDGE007:\"phi/config.json\"|})]",
        Message = "'Kiosk': ConfigFile is \"phi/config.json\", and no additional file has that path; add the file to the project as AdditionalFiles, or correct the path",
    };

    [Theory]
    [InlineData("config.json")]
    [InlineData("tiny/config.json")]
    [InlineData("tiny\\\\config.json")]
    [InlineData("Tiny/Config.JSON")]
    public Task A_file_that_is_there_and_understood_is_fine(string path) => Fires(Deployment($"\"{path}\""), Config);

    [Theory]
    [InlineData("\"\"", "ConfigFile is \"\"; it has to be the path of a .json file")]
    [InlineData("\"tiny\"", "ConfigFile is \"tiny\"; it has to be the path of a .json file")]
    [InlineData("\"other.json\"", "ConfigFile is \"other.json\", and no additional file has that path; add the file to the project as AdditionalFiles, or correct the path")]
    [InlineData("\"phi/\" + \"config.json\"", "ConfigFile is \"phi/config.json\", and no additional file has that path; write \"tiny/config.json\", or add the file to the project as AdditionalFiles")]
    public Task A_file_that_is_missing_is_named_at_the_argument(string argument, string message) =>
        Fires(Deployment($"{{|EDGE007:{argument}|}}"), Config, "'Tiny': " + message);

    [Theory]
    [InlineData("\"and 2 additional files end with it, \"app/config.json\" and \"app/tiny/config.json\"", "/app/config.json", Path)]
    [InlineData("\"and 3 additional files end with it, \"a/config.json\", \"b/config.json\" and \"c/config.json\"", "/a/config.json", "/b/config.json", "/c/config.json")]
    [InlineData("\"and 2 additional files end with it, \"Tiny/config.json\" and \"tiny/config.json\"", "/Tiny/config.json", "/tiny/config.json")]
    [InlineData("\"and 5 additional files end with it, \"a/config.json\", \"b/config.json\", \"c/config.json\", \"d/config.json\", …", "/a/config.json", "/b/config.json", "/c/config.json", "/d/config.json", "/e/config.json")]
    public Task Several_files_are_named_at_the_argument(string several, params string[] paths)
    {
        var test = Check.Test(Deployment("{|EDGE007:\"config.json\"|}"));
        foreach (var path in paths)
            test.TestState.AdditionalFiles.Add((path, Config));
        test.Messages.Add($"'Tiny': ConfigFile is \"config.json\", {several[1..]}; write more of the path");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("\"hidden_size\": 64,", "\"hidden_size\": {|EDGE007:64.5|},", "hidden_size is 64.5; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("\"hidden_size\": 64,", "\"hidden_size\": {|EDGE007:-64|},", "hidden_size: HiddenSize is -64; it has to be a whole number from 1 to 16777216")]
    [InlineData("\"hidden_size\": 64,", "\"hidden_size\": {|EDGE007:\"64\"|},", "hidden_size is \"64\"; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("\"hidden_size\": 64,", "\"hidden_size\": {|EDGE007:1e400|},", "hidden_size is 1e400; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("\"num_key_value_heads\": 2,", "\"num_key_value_heads\": {|EDGE007:3|},", "num_key_value_heads: AttentionHeads = 4 is no multiple of KeyValueHeads = 3; every key-value head serves the same number of query heads")]
    [InlineData("\"llama\"", "{|EDGE007:\"t5\"|}", "model_type \"t5\" is not known; known are gemma, gemma2, gemma3, gemma3_text, gpt_neox, granite, internlm2, llama, mistral, mixtral, olmo2, phi, phi3, qwen2, qwen2_moe, qwen3, qwen3_moe, smollm3, stablelm")]
    [InlineData("\"head_dim\"", "{|EDGE007:\"hidden_size\"|}", "\"hidden_size\" is there twice, first in line 4; keep one")]
    [InlineData("4096\n}", "4096,\n{|EDGE007:}|}", "found }, and the last member has a comma after it; remove the comma")]
    [InlineData("1000", "{|EDGE007:01000|}", "01000 is no JSON value; numbers are written as 12, -12, 1.5 or 1e-05")]
    [InlineData("true", "{|EDGE007:\"yes\"|}", "tie_word_embeddings is \"yes\"; it has to be true or false")]
    public Task What_is_not_understood_is_named_at_its_line_and_column(string part, string wrong, string message)
    {
        Assert.Contains(part, Config, StringComparison.Ordinal);
        return Fires(Deployment("\"tiny/config.json\""), Config.Replace(part, wrong, StringComparison.Ordinal), "'Tiny': " + message);
    }

    [Fact]
    public async Task Every_missing_field_is_named_at_the_brace_that_opens_the_object()
    {
        var reported = await Reported(Deployment("\"tiny/config.json\""), "\n { \"model_type\": \"gemma2\" }");
        Assert.Equal(5, reported.Count);
        Assert.All(reported, diagnostic => Assert.StartsWith("/app/tiny/config.json(2,2): error EDGE007: 'Tiny': ", diagnostic.ToString(), StringComparison.Ordinal));
        Assert.All(reported, diagnostic => Assert.EndsWith(" is missing; add it, a whole number of at least 1", diagnostic.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_prints_as_a_compiler_error_with_the_files_line_and_column()
    {
        var reported = await Reported(Deployment("\"tiny/config.json\""), Config.Replace("64", "\"64\"", StringComparison.Ordinal));
        Assert.StartsWith("/app/tiny/config.json(4,18): error EDGE007: 'Tiny': hidden_size is \"64\";", Assert.Single(reported).ToString(), StringComparison.Ordinal);
        Assert.Equal("\"tiny/config.json\"", Assert.Single(reported[0].AdditionalLocations).SourceTree!.ToString()[reported[0].AdditionalLocations[0].SourceSpan.Start..reported[0].AdditionalLocations[0].SourceSpan.End]);
    }

    [Fact]
    public Task Every_model_reports_once_and_no_deployment_does()
    {
        var deployment = Deployment("\"tiny/config.json\"");
        return Fires(
            deployment + deployment[deployment.IndexOf("[Deployment", StringComparison.Ordinal)..].Replace("Kiosk", "Desk", StringComparison.Ordinal),
            Config.Replace("64", "{|EDGE007:0|}", StringComparison.Ordinal),
            "'Tiny': hidden_size: HiddenSize is 0; it has to be a whole number from 1 to 16777216");
    }

    [Fact]
    public Task Its_message_in_a_file_is_the_same_under_every_culture() => Cultures.ForEachAsync(_ => Fires(
        Deployment("\"tiny/config.json\""),
        Config.Replace("64", "{|EDGE007:-64.5|}", StringComparison.Ordinal),
        "'Tiny': hidden_size is -64.5; it has to be a whole number, written without quotes, fraction and exponent"));

    [Theory]
    [InlineData("none", null)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task The_option_for_the_records_file_counts_for_the_config_file(string option, DiagnosticSeverity? severity)
    {
        var test = Check.Test(Deployment("\"tiny/config.json\""));
        test.TestState.AdditionalFiles.Add((Path, Config.Replace("64", severity is null ? "-64" : "{|#0:-64|}", StringComparison.Ordinal)));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"[*.cs]\ndotnet_diagnostic.EDGE007.severity = {option}\n"));
        if (severity is { } expected)
            test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("EDGE007", expected).WithLocation(0));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("[MemoryBudget({|EDGE101:20 * MiB|})]")]
    [InlineData("[EnergyBudget(PerToken = {|EDGE104:1 * Joules|})]")]
    [InlineData("[LatencyBudget(TimeToFirstToken = {|EDGE105:500 * Milliseconds|})]")]
    public async Task Budgets_are_judged_by_the_sizes_in_the_file_to_the_last_digit(string budget)
    {
        var declared = Sources.Usings + Sources.Parts + Sources.Attribute + budget + "\npublic partial record Kiosk" + Sources.Parameters + ";";
        Assert.Contains(Sources.Model.Trim(), declared, StringComparison.Ordinal);
        var expected = await PlainRun.Messages(Markup.Parse(declared).Text);
        Assert.Single(expected);
        var reported = await Reported(Markup.Parse(declared.Replace(Sources.Model, Model("\"tiny/config.json\""), StringComparison.Ordinal)).Text, Config);
        Assert.Equal(expected, reported.Select(diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task An_argument_that_is_set_wins_and_is_judged_where_it_stands() => Fires(
        Deployment("\"tiny/config.json\", KeyValueHeads = {|EDGE002:3|}"),
        Config,
        "'Tiny': AttentionHeads = 4 is no multiple of KeyValueHeads = 3; every key-value head serves the same number of query heads");

    [Theory]
    [InlineData("public sealed record {|EDGE001:Tiny|};")]
    [InlineData("public record Outer { # public partial record {|EDGE001:Tiny|}; }")]
    public Task A_model_with_a_file_has_to_be_partial(string declaration)
    {
        const string attribute = "[TransformerModel(ConfigFile = \"tiny/config.json\")]";
        return Fires(
            Sources.Usings + (declaration.Contains('#') ? declaration.Replace("#", attribute, StringComparison.Ordinal) : attribute + declaration),
            Config,
            "'Tiny': Tiny and every type around it have to be partial, so that the sizes of its config file can be added to it");
    }

    [Fact]
    public Task A_model_of_one_file_need_not_be_partial() => Fires(
        Sources.Usings + "[TransformerModel(ConfigFile = \"tiny/config.json\")] file sealed record Tiny;", Config);

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // as an editor hands over referenced projects
    public async Task A_model_of_another_assembly_has_the_sizes_that_were_added_to_it_there(bool isCompilation)
    {
        const string added = """
            [ResolvedTransformerModel(Layers = 2, HiddenSize = 64, IntermediateSize = 128, AttentionHeads = 4, KeyValueHeads = 2, HeadDimension = 16,
                                      VocabularySize = 1000, TieWordEmbeddings = true, MaxPositionEmbeddings = 4096)]
            partial record Tiny { }
            """;
        var test = Check.Test(Sources.Usings + Sources.Attribute + "[MemoryBudget({|EDGE101:20 * MiB|})] public partial record Kiosk" + Sources.Parameters + ";", Library(added, isCompilation));
        // A file of the same name in the project that uses the model says nothing about it.
        test.TestState.AdditionalFiles.Add((Path, "{"));
        test.Messages.Add("'Kiosk' needs 26.4 MiB at PromptTokens = 384, OutputTokens = 128, 6.43 MiB (32.2 %) over its memory budget of 20 MiB; a budget of 26.5 * MiB would hold it");
        await test.RunAsync();
    }

    [Fact]
    public async Task A_model_of_another_assembly_without_them_is_named_by_its_deployments()
    {
        var test = Check.Test(Sources.Usings + "[Deployment<{|EDGE002:Tiny|}, Board, Half>] public partial record Kiosk" + Sources.Parameters + ";", Library(""));
        test.Messages.Add("'Kiosk': 'Tiny': its sizes are those of a config file, and it was compiled without them; compile it with EdgeDsl's generator, or set them as arguments");
        await test.RunAsync();
    }

    [Fact]
    public async Task The_attribute_that_was_added_is_not_judged_and_does_not_stand_in_for_the_file()
    {
        const string stale = "\n[ResolvedTransformerModel(Layers = 0)] public partial record Tiny;";
        await Fires(Deployment("\"tiny/config.json\"") + stale, Config);
        await Fires(
            Deployment("{|EDGE007:\"gone.json\"|}") + stale, Config,
            "'Tiny': ConfigFile is \"gone.json\", and no additional file has that path; add the file to the project as AdditionalFiles, or correct the path");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_at_the_argument()
    {
        var reported = Assert.Single(await PlainRun.OfFiles(Deployment("\"tiny/config.json\""), (Path, null)));
        Assert.True(reported.Location.IsInSource);
        Assert.Equal(
            "'Tiny': ConfigFile is \"tiny/config.json\", and that file cannot be read; check that it exists and is text",
            reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Half_typed_files_are_survived()
    {
        for (var length = 0; length < Config.Length; length += 11)
            Assert.NotEmpty(await Reported(Deployment("\"tiny/config.json\""), Config[..length]));
    }

    [Theory]
    [InlineData("[TransformerModel(ConfigFile = )]")]
    [InlineData("[TransformerModel(ConfigFile = \"tiny/)]")]
    [InlineData("[TransformerModel(ConfigFile = 3)]")]
    [InlineData("[TransformerModel(ConfigFile = missing)]")]
    [InlineData("[TransformerModel(ConfigFile)]")]
    [InlineData("[TransformerModel(ConfigFile = \"a.json\", ConfigFile = )]")]
    public async Task Half_typed_arguments_are_survived_and_left_to_the_compiler(string attribute) => Assert.DoesNotContain(
        await Reported(Sources.Usings + attribute + " public partial record Tiny;", Config), diagnostic => diagnostic.Id == "EDGE002");

    [Fact]
    public async Task Null_is_no_file() => Assert.All(
        await Reported(Sources.Usings + "[TransformerModel(ConfigFile = null)] public partial record Tiny;", Config),
        diagnostic => Assert.Equal("EDGE002", diagnostic.Id));

    private static string Model(string argument) => $"[TransformerModel(ConfigFile = {argument})]\npublic sealed partial record Tiny;\n";

    private static string Deployment(string argument) => new Firing { Declarations = Sources.Parts.Replace(Sources.Model, Model(argument), StringComparison.Ordinal) }.Source;

    private static Task Fires(string source, string config, params string[] messages)
    {
        var test = Check.Test(source);
        test.TestState.AdditionalFiles.Add((Path, config));
        test.Messages.AddRange(messages);
        return test.RunAsync();
    }

    private static async Task<IReadOnlyList<Diagnostic>> Reported(string source, string config) => await PlainRun.OfFiles(source, (Path, config));

    private static MetadataReference Library(string added, bool isCompilation = false)
    {
        var source = Sources.Usings + Sources.Parts.Replace(Sources.Model, Model("\"tiny/config.json\""), StringComparison.Ordinal) + added;
        return isCompilation
            ? TestCompilation.Create(ReferenceAssemblies.Net.Net100, ("/1/Parts.cs", source)).WithAssemblyName("Parts").ToMetadataReference()
            : TestCompilation.Reference("Parts", source);
    }
}

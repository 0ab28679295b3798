using System.CommandLine;
using System.Text;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Gguf;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>import</c>: the C# record of a model.</summary>
internal static class ImportCommand
{
    private const string Lesson = """
        Examples:
          edgedsl import my-model/config.json > MyModel.cs
          edgedsl import config.json --name Assistant1B
          edgedsl import llama-3.2-1b-instruct.Q4_K_M.gguf

        The record is named after _name_or_path or general.name (general.basename) in the file, else after the file or its folder. Every figure is a count.
        A GGUF file gives a second record, the policy of its tensors; where no policy says exactly that, the nearest, with a remark.
        """;

    public static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("file") { Description = "The config.json of a Hugging Face model, or a GGUF file", HelpName = "config.json|model.gguf" };
        var name = new Option<string>("--name") { Description = "Name of the record", HelpName = "NAME" };
        var command = new Verb("import", "The C# record of a model from its config.json or GGUF file", Lesson) { file, name };
        command.SetAction(parsed => Run(streams, parsed.GetRequiredValue(file), parsed.GetValue(name)));
        return command;
    }

    private static int Run(StandardStreams streams, string file, string? name)
    {
        if (name is not null && name != ModelRecord.NameOf(name))
            throw new BadInputException($"--name is {name}; it has to be a C# name that starts with a capital letter, such as {ModelRecord.NameOf(name)}");
        streams.Output.Write(Encoding.UTF8.GetBytes(GgufFile.IsAt(file) ? OfGguf(file, name) : OfConfiguration(file, name)));
        return ExitCodes.Done;
    }

    private static string OfGguf(string file, string? name)
    {
        var model = GgufModel.Read(file, ConfigurationName.Of(file));
        var record = name ?? ModelRecord.NameOf(model.Model.Name);
        return ModelRecord.Of(model.Arguments, record, model.Model.Name, "GGUF file") + "\n" + PolicyRecord.Of(model, record + "Policy");
    }

    private static string OfConfiguration(string file, string? name)
    {
        var config = JsonFile.Read(file);
        var errors = new List<JsonError>();
        var arguments = ModelConfiguration.ReadArguments(config, errors) ?? throw JsonFile.At(file, errors[0]);
        var origin = ModelSource.NameOf(config) ?? ConfigurationName.Of(file);
        return ModelRecord.Of(arguments, name ?? ModelRecord.NameOf(origin), origin, "config.json");
    }
}

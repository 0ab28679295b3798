using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EdgeDsl.Cli.Commands;

/// <summary>A verb of the tool, with what its help teaches after the options.</summary>
internal sealed class Verb(string name, string description, string lesson) : Command(name, description)
{
    /// <summary>Examples, formats and units.</summary>
    public string Lesson => lesson;

    /// <summary>The option that shows help of a verb and its lesson.</summary>
    public static HelpOption HelpOption()
    {
        var option = new HelpOption();
        option.Action = new HelpWithLesson((HelpAction)option.Action!);
        return option;
    }

    private sealed class HelpWithLesson(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            var result = help.Invoke(parsed);
            if (parsed.CommandResult.Command is Verb verb)
                parsed.InvocationConfiguration.Output.WriteLine(verb.Lesson);
            return result;
        }
    }
}

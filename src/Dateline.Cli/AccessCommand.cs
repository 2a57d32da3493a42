using System.CommandLine;
using System.Text;
using Dateline.Web.Access;

namespace Dateline.Cli;

/// <summary>`dateline access`: makes a line of the file of those who may enter the web application.</summary>
internal static class AccessCommand
{
    private const int ShortestSecret = 12;

    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("name") { Description = "The name, which stands in the history of what they do." };
        var role = new Option<string>("--role") { Description = "reader or reviewer.", DefaultValueFactory = _ => "reader" };
        role.AcceptOnlyFromAmong("reader", "reviewer");
        var command = new Command("access", "Make a line for 'serve --access': reads a password or token from standard input and prints its hash.") { name, role };
        command.SetAction(parsed =>
        {
            string who = parsed.GetRequiredValue(name);
            using var input = new StreamReader(surroundings.Input, Encoding.UTF8, leaveOpen: true);
            string secret = (input.ReadLine() ?? "").Trim();
            if (who.Any(char.IsWhiteSpace) || who.StartsWith('#') || secret.Length < ShortestSecret)
            {
                surroundings.Error.WriteLine(FormattableString.Invariant($"A name has no white space and does not begin with #; a password or token has {ShortestSecret} characters or more, on the first line of standard input."));
                return ExitCode.CouldNotRun;
            }
            surroundings.Output.WriteLine($"{who} {parsed.GetRequiredValue(role)} {SecretHash.Of(secret)}");
            return ExitCode.AllWell;
        });
        return command;
    }
}

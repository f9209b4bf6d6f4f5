using System.Text;

namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>Variables to set on the asking channel, in as few commands as Asterisk's limits allow: a command line holds 2,048 bytes, and MSet sets 24 variables.</summary>
internal sealed class AgiAnswer
{
    private const int LongestCommand = 1900;
    private const int MostVariables = 20;

    private readonly List<string> commands = [];
    private readonly StringBuilder command = new();
    private int variables;

    /// <summary>Each waits for its answer before the next is sent.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            Close();
            return commands;
        }
    }

    /// <exception cref="ArgumentException">The value would say more than itself.</exception>
    public AgiAnswer Set(string name, string value)
    {
        if (!value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '+' or '*' or '#' or '/'))
        {
            throw new ArgumentException($"{name} cannot be set to \"{value}\".", nameof(value));
        }

        if (variables == MostVariables || command.Length + name.Length + value.Length + 2 > LongestCommand)
        {
            Close();
        }

        command.Append(variables++ == 0 ? "EXEC MSet " : ",").Append(name).Append('=').Append(value);
        return this;
    }

    private void Close()
    {
        if (variables > 0)
        {
            commands.Add(command.ToString());
            command.Clear();
            variables = 0;
        }
    }
}

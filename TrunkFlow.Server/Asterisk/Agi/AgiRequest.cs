namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>What Asterisk says of a call when it asks: lines <c>agi_name: value</c>, then an empty one (docs.asterisk.org, AGI).</summary>
internal sealed class AgiRequest
{
    private const int MostLines = 64;
    private const int LongestLine = 1024;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    private AgiRequest()
    {
    }

    /// <summary>Empty where it was not said.</summary>
    public string this[string name] => fields.GetValueOrDefault(name, "");

    /// <summary>From 1.</summary>
    public string Argument(int number) => this[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"agi_arg_{number}")];

    /// <exception cref="FormatException">It is no AGI request.</exception>
    /// <exception cref="EndOfStreamException">Asterisk left.</exception>
    public static async Task<AgiRequest> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var request = new AgiRequest();
        for (var count = 0; count < MostLines; count++)
        {
            var line = await reader.ReadLineAsync(cancellationToken) ?? throw new EndOfStreamException();
            if (line.Length == 0)
            {
                return request;
            }

            var colon = line.IndexOf(':');
            if (line.Length > LongestLine || !line.StartsWith("agi_", StringComparison.Ordinal) || colon < 0)
            {
                throw new FormatException("A line is no field of an AGI request.");
            }

            request.fields[line[..colon]] = line[(colon + 1)..].TrimStart();
        }

        throw new FormatException("An AGI request does not end.");
    }
}

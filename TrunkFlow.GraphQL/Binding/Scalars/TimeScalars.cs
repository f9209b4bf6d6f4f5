using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Scalars;

/// <summary>Moments, dates, times of day and durations (ISO 8601).</summary>
internal static partial class TimeScalars
{
    private const string UtcFormat = "yyyy-MM-ddTHH\\:mm\\:ss.fffZ";
    private const string OffsetFormat = "yyyy-MM-ddTHH\\:mm\\:ss.fffzzz";

    public static GraphQLScalarType DateTime { get; } = new("DateTime")
    {
        Description = "The `DateTime` scalar represents an ISO-8601 compliant date time type.",
        SpecifiedByUrl = "https://www.graphql-scalars.com/date-time",
        Serialize = static value => value switch
        {
            DateTimeOffset moment => moment.ToString(moment.Offset == System.TimeSpan.Zero ? UtcFormat : OffsetFormat, CultureInfo.InvariantCulture),
            System.DateTime { Kind: DateTimeKind.Local } local => new DateTimeOffset(local).ToString(OffsetFormat, CultureInfo.InvariantCulture),
            System.DateTime moment => moment.ToString(UtcFormat, CultureInfo.InvariantCulture),
            _ => throw Refused.Output("DateTime", value),
        },
        ParseValue = static value => value switch
        {
            DateTimeOffset => value,
            string text when WithOffset().IsMatch(text)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => moment,
            _ => throw Refused.Input("DateTime", value),
        },
    };

    public static GraphQLScalarType LocalDate { get; } = new("LocalDate")
    {
        Description = "The `LocalDate` scalar type represents a ISO date string, represented as UTF-8 character sequences YYYY-MM-DD. "
            + "The scalar follows the specification defined in RFC3339",
        Serialize = static value => value is DateOnly date
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw Refused.Output("LocalDate", value),
        ParseValue = static value => value is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Refused.Input("LocalDate", value),
    };

    public static GraphQLScalarType LocalTime { get; } = new("LocalTime")
    {
        Description = "The `LocalTime` scalar type is a local time string (i.e., with no associated timezone) in 24-hr `HH:mm:ss`.",
        Serialize = static value => value is TimeOnly time
            ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : throw Refused.Output("LocalTime", value),
        ParseValue = static value => value is string text
            && TimeOnly.TryParseExact(text, ["HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Refused.Input("LocalTime", value),
    };

    public static GraphQLScalarType TimeSpan { get; } = new("TimeSpan")
    {
        Description = "The `TimeSpan` scalar represents an ISO-8601 compliant duration type.",
        Serialize = static value => value is System.TimeSpan span ? XmlConvert.ToString(span) : throw Refused.Output("TimeSpan", value),
        ParseValue = static value =>
        {
            try
            {
                return value is string text ? XmlConvert.ToTimeSpan(text) : throw Refused.Input("TimeSpan", value);
            }
            catch (Exception exception) when (exception is FormatException or OverflowException)
            {
                throw Refused.Input("TimeSpan", value);
            }
        },
    };

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$")]
    private static partial Regex WithOffset();
}

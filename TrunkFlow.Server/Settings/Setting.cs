using System.Globalization;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Settings;

/// <summary>One choice of the installation, such as its currency.</summary>
public sealed class Setting : Entity
{
    /// <summary>ISO 4217 code of every price.</summary>
    public const string Currency = "currency";

    /// <summary><c>automatic</c>, or <c>review-first</c>: changes wait until somebody publishes them.</summary>
    public const string Publishing = "publishing";

    public const string Automatic = "automatic";
    public const string ReviewFirst = "review-first";

    /// <summary>The installation's time zone: its days, its time bands. America/Sao_Paulo unless set.</summary>
    public const string TimeZone = "time-zone";

    public const string DefaultTimeZone = "America/Sao_Paulo";

    /// <summary><c>true</c>: administrators without a second factor can do nothing but set theirs up. <c>false</c> unless set.</summary>
    public const string RequireSecondFactor = "require-second-factor";

    /// <summary>How many months of call records are kept beside the current one, or <c>forever</c>, which it is unless set.</summary>
    public const string CallRetention = "call-retention";

    public const string Forever = "forever";

    /// <summary>By how many percent of the last week's figure a gateway's answered share or mean duration must fall to be an alert.</summary>
    public const string AlertQualityDrop = "alert-quality-drop";

    /// <summary>How many attempts a gateway must have had in both spans to be compared: fewer are chance.</summary>
    public const string AlertQualityAttempts = "alert-quality-attempts";

    public const int FewestMonths = 3;
    public const int MostMonths = 240;

    public const string Yes = "true";
    public const string No = "false";

    /// <summary>What holds where nothing was chosen.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        [Currency] = InstallationCurrency.Default,
        [TimeZone] = DefaultTimeZone,
        [Publishing] = Automatic,
        [RequireSecondFactor] = No,
        [CallRetention] = Forever,
        [AlertQualityDrop] = "40",
        [AlertQualityAttempts] = "100",
    };

    private Setting()
    {
    }

    public Setting(string key, string value)
    {
        Key = SwitchText.Code("key", key);
        Change(value);
    }

    public string Key { get; private set; } = "";
    public string Value { get; private set; } = "";

    /// <summary>Whether what is written for Asterisk, or when, depends on it.</summary>
    public bool ConcernsSwitch => Key is TimeZone or Publishing;

    /// <summary>The months a value of call-retention asks for; null for all there are.</summary>
    public static int? MonthsOf(string retention) => retention == Forever ? null : int.Parse(retention, CultureInfo.InvariantCulture);

    /// <summary>A value of call-retention.</summary>
    /// <exception cref="InvalidValueException">It is neither forever nor a number of months from 3 to 240.</exception>
    public static string Retention(string field, string value)
    {
        var text = value.Trim();
        return text == Forever ? text
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= FewestMonths and <= MostMonths
                ? months.ToString(CultureInfo.InvariantCulture)
                : throw new InvalidValueException(field, "NotRetention", FewestMonths, MostMonths);
    }

    /// <summary>A whole number as a setting keeps it.</summary>
    /// <exception cref="InvalidValueException">It is none, or not from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public static string Whole(string field, string value, int least, int most) =>
        int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new InvalidValueException(field, "OutOfRange", least, most);

    public void Change(string value) => Value = Require.Text("value", value, 2000);
}

using System.Globalization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Pages.Settings;

/// <summary>The installation's choices as the page's fields.</summary>
public sealed class SettingsForm : ICheckedForm
{
    public int Version { get; set; }

    public string? TimeZone { get; set; }

    public string? Publishing { get; set; }

    public bool RequireSecondFactor { get; set; }

    /// <summary>Months; empty keeps call records forever.</summary>
    public int? CallRetention { get; set; }

    /// <summary>Said to the question that a shorter time asks: these records may go.</summary>
    public bool ForgetCalls { get; set; }

    public int AlertQualityDrop { get; set; }

    public int AlertQualityAttempts { get; set; }

    public static SettingsForm Of(InstallationSettings settings) => new()
    {
        Version = settings.Version,
        TimeZone = settings[Setting.TimeZone],
        Publishing = settings[Setting.Publishing],
        RequireSecondFactor = settings[Setting.RequireSecondFactor] == Setting.Yes,
        CallRetention = Setting.MonthsOf(settings[Setting.CallRetention]),
        AlertQualityDrop = settings.Number(Setting.AlertQualityDrop),
        AlertQualityAttempts = settings.Number(Setting.AlertQualityAttempts),
    };

    public IReadOnlyList<ChangeSettingInput> ToInputs() =>
    [
        new(Setting.TimeZone, TimeZone?.Trim() ?? ""),
        new(Setting.Publishing, Publishing ?? ""),
        new(Setting.RequireSecondFactor, RequireSecondFactor ? Setting.Yes : Setting.No),
        new(Setting.CallRetention, CallRetention is { } months ? Text(months) : Setting.Forever),
        new(Setting.AlertQualityDrop, Text(AlertQualityDrop)),
        new(Setting.AlertQualityAttempts, Text(AlertQualityAttempts)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public ICheckedForm Example() => new SettingsForm { TimeZone = Setting.DefaultTimeZone };

    public void Check()
    {
        _ = Require.TimeZone("timeZone", TimeZone);
        _ = Setting.Retention("callRetention", ToInputs().Single(input => input.Key == Setting.CallRetention).Value);
    }
}

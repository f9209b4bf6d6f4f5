using System.Globalization;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Alerts;

/// <summary>Says alerts in the reader's language, with the page that helps.</summary>
public sealed class AlertSentences(PanelDisplay display, IStringLocalizer<AlertsText> text)
{
    public AlertRow Of(Alert alert)
    {
        // Another release may have written fewer of them.
        string[] given = [.. alert.Arguments, "", "", "", ""];
        object[] values = alert.Kind switch
        {
            MoneyAlerts.LowBalance or MoneyAlerts.SpendLimit => [given[0], Money(given[1]), Money(given[2])],
            MoneyAlerts.NoCredit => [given[0], Money(given[1])],
            CallAlerts.Unrated or CallAlerts.Quarantine => [Count(given[0])],
            CallAlerts.Loss => [given[0], Money(given[1]), Money(given[2]), Count(given[3])],
            GatewayQualityAlerts.AnsweredDrop => [given[0], Percent(given[1]), Percent(given[2]), Count(given[3])],
            GatewayQualityAlerts.DurationDrop => [given[0], PanelDisplay.Duration((long)Number(given[1])), PanelDisplay.Duration((long)Number(given[2])), Count(given[3])],
            ShortCallAlerts.ShortCalls => [given[0], Percent(given[1]), Count(given[2])],
            JobAlerts.RecordsMissing => [given[0], display.When(Moment(given[1]))],
            _ => given,
        };
        return new AlertRow(alert, text[$"Kind.{alert.Kind}", values], text[$"Kind.{alert.Kind}.Why", values], Link(alert), text[$"Kind.{alert.Kind}.Do"]);
    }

    private static string? Link(Alert alert) => alert.Kind switch
    {
        MoneyAlerts.LowBalance or MoneyAlerts.NoCredit or MoneyAlerts.SpendLimit => $"/customers/{alert.CustomerId}",
        CallAlerts.Unrated => "/calls?unrated=true&period=24h",
        CallAlerts.Loss => "/tariffs",
        GatewayAlerts.Down or GatewayQualityAlerts.AnsweredDrop or GatewayQualityAlerts.DurationDrop => "/gateways",
        ShortCallAlerts.ShortCalls => $"/customers/{alert.CustomerId}",
        SwitchAlerts.SyncFailed when alert.Arguments is [_, _, var revision, ..] => $"/sync/{revision}",
        SwitchAlerts.SyncFailed or SwitchAlerts.SwitchAway => "/sync",
        JobAlerts.RecordsMissing => $"/jobs?job={CallImportJob.Key.Name}",
        JobAlerts.ImportStuck or JobAlerts.JobFailed when alert.Arguments is [var job, ..] => $"/jobs?job={job}&result=failed",
        _ => null,
    };

    private string Money(string figure) => display.Money(Number(figure));

    private string Percent(string figure) => display.Percent(Number(figure));

    private string Count(string figure) => display.Count((long)Number(figure));

    private static DateTimeOffset? Moment(string moment) => DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, out var at) ? at : null;

    private static decimal Number(string figure) => decimal.TryParse(figure, CultureInfo.InvariantCulture, out var number) ? number : 0m;
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Gateways;

/// <summary>Gateways that carry calls much worse than they used to.</summary>
public sealed class GatewayQualityAlerts : IAlertRule
{
    public const string AnsweredDrop = "asr-drop";
    public const string DurationDrop = "acd-drop";

    private static readonly TimeSpan Now = TimeSpan.FromHours(2);
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    public IReadOnlyList<string> Kinds { get; } = [AnsweredDrop, DurationDrop];

    /// <summary>It adds up the sums of a week.</summary>
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settings = await InstallationSettings.ReadAsync(db, cancellationToken);
        // Fewer attempts than these are chance.
        var enough = settings.Number(Setting.AlertQualityAttempts);
        var least = 1 - (settings.Number(Setting.AlertQualityDrop) / 100.0);
        var (from, since) = (now - Usual, now - Now);
        var figures = await (
            from sum in from rollup in db.CallRollups
                        where rollup.Hour >= @from && rollup.GatewayId != null && rollup.Direction == CallDirection.Outbound
                        group rollup by rollup.GatewayId into gateway
                        select new
                        {
                            Id = gateway.Key!.Value,
                            Before = gateway.Sum(rollup => rollup.Hour < since ? rollup.Attempts : 0),
                            BeforeAnswered = gateway.Sum(rollup => rollup.Hour < since ? rollup.Answered : 0),
                            BeforeTalk = gateway.Sum(rollup => rollup.Hour < since ? rollup.TalkSeconds : 0),
                            Lately = gateway.Sum(rollup => rollup.Hour >= since ? rollup.Attempts : 0),
                            LatelyAnswered = gateway.Sum(rollup => rollup.Hour >= since ? rollup.Answered : 0),
                            LatelyTalk = gateway.Sum(rollup => rollup.Hour >= since ? rollup.TalkSeconds : 0),
                        }
            where sum.Lately >= enough && sum.Before >= enough
            join gateway in db.Gateways on sum.Id equals gateway.Id
            where gateway.Enabled
            select new { gateway.EndpointName, gateway.Name, Sum = sum }).ToListAsync(cancellationToken);
        return
        [
            .. figures.SelectMany(gateway => Compared(
                gateway.EndpointName,
                gateway.Name,
                least,
                enough,
                (gateway.Sum.Before, gateway.Sum.BeforeAnswered, gateway.Sum.BeforeTalk),
                (gateway.Sum.Lately, gateway.Sum.LatelyAnswered, gateway.Sum.LatelyTalk))),
        ];
    }

    private static IEnumerable<AlertCondition> Compared(
        string endpoint, string name, double least, int enough, (int Attempts, int Answered, long Talk) usual, (int Attempts, int Answered, long Talk) now)
    {
        var (asrBefore, asr) = (Ratio(usual.Answered, usual.Attempts), Ratio(now.Answered, now.Attempts));
        if (asr < asrBefore * least)
        {
            yield return new AlertCondition(AnsweredDrop, endpoint, AlertSeverity.Warning, [name, Text(asr), Text(asrBefore), now.Attempts.ToString(CultureInfo.InvariantCulture)]);
        }

        var (acdBefore, acd) = (Ratio(usual.Talk, usual.Answered), Ratio(now.Talk, now.Answered));
        if (now.Answered >= enough && acd < acdBefore * least)
        {
            yield return new AlertCondition(DurationDrop, endpoint, AlertSeverity.Warning, [name, Text(acd), Text(acdBefore), now.Answered.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Text(double figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);
}

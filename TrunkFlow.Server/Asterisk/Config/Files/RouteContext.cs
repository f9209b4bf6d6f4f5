using System.Globalization;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>What a route does once its pattern has matched: refuse, or try its gateways in order. The extension is the route's key, for the call record.</summary>
internal static class RouteContext
{
    public static void Write(ConfigWriter writer, SwitchRoute route, IReadOnlyDictionary<Guid, SwitchGateway> gateways, string timeZone)
    {
        if (route.Hours is null)
        {
            writer.Extension(AsteriskText.AnyKey, $"Set(TF_ROUTED=1)");
        }
        else
        {
            WriteHours(writer, route.Hours, AsteriskText.TimeZone(timeZone));
        }

        writer.Next($"Set(CDR(tf_route)=${{EXTEN}})");
        if (route.Blocks)
        {
            writer.Next($"Goto(tf-refuse,blocked-destination,1)");
            return;
        }

        if (route.CallerId is not null)
        {
            writer.Next($"Set(CALLERID(num)={AsteriskText.Number(route.CallerId)})");
        }
        else
        {
            // A route tried before may have set its own.
            writer.Next($"Set(CALLERID(num)=${{TF_CALLER}})");
        }

        writer.Next($"Set(TF_TRIES={route.MaxAttempts})")
            .Next($"Set(TF_SEND={AsteriskText.Dialled(route.Add)}${{TF_NUMBER:{AsteriskText.Whole(route.Strip)}}})");
        foreach (var id in route.Gateways)
        {
            if (gateways.TryGetValue(id, out var gateway))
            {
                writer.Next($"Gosub(tf-try,s,1({AsteriskText.Name(gateway.Endpoint)},{gateway.Id},{AsteriskText.Dialled(gateway.Add)}${{TF_SEND:{AsteriskText.Whole(gateway.Strip)}}},{gateway.AnswerSeconds},{gateway.MaxChannels ?? CustomerContexts.Unlimited},{(gateway.BusyIsFailure ? 1 : 0)}))");
            }
        }

        if (route.Stops)
        {
            writer.Next($"Set(TF_STOP=1)");
        }

        writer.Next($"Return()");
    }

    // Asterisk's days are those of the clock; after midnight our band still belongs to the day it began on. Its last minute is included, ours is not.
    private static void WriteHours(ConfigWriter writer, TimeBand hours, ConfigText zone)
    {
        var (first, today, yesterday) = (true, AsteriskText.Name("0"), AsteriskText.Name("86400"));
        if (hours.From == hours.Until)
        {
            Part(AsteriskText.AnyTime, hours.FirstDay, hours.LastDay, today);
        }
        else if (hours.From < hours.Until)
        {
            Part(Times(hours.From, hours.Until.AddMinutes(-1)), hours.FirstDay, hours.LastDay, today);
        }
        else
        {
            Part(Times(hours.From, new TimeOnly(23, 59)), hours.FirstDay, hours.LastDay, today);
            if (hours.Until > TimeOnly.MinValue)
            {
                Part(Times(TimeOnly.MinValue, hours.Until.AddMinutes(-1)), After(hours.FirstDay), After(hours.LastDay), yesterday);
            }
        }

        writer.Next($"Return()").Next("open", $"Set(TF_ROUTED=1)");

        // secondsBack: since when it is the day the band began on.
        void Part(ConfigText times, DayOfWeek from, DayOfWeek until, ConfigText secondsBack)
        {
            var days = Days(from, until);
            switch (hours.Holidays)
            {
                case HolidayRule.Included:
                    Line($"GotoIf($[${{IFTIME({times},{days},*,*,{zone}?1:0)}} | (${{DIALPLAN_EXISTS(tf-holidays,${{STRFTIME($[${{EPOCH}} - {secondsBack}],{zone},%Y%m%d)}},1)}} & ${{IFTIME({times},*,*,*,{zone}?1:0)}})]?open)");
                    break;
                case HolidayRule.Excluded:
                    Line($"GotoIf($[${{IFTIME({times},{days},*,*,{zone}?1:0)}} & ${{DIALPLAN_EXISTS(tf-holidays,${{STRFTIME($[${{EPOCH}} - {secondsBack}],{zone},%Y%m%d)}},1)}} = 0]?open)");
                    break;
                default:
                    Line($"GotoIfTime({times},{days},*,*,{zone}?open)");
                    break;
            }
        }

        void Line(DialplanText application)
        {
            if (first)
            {
                writer.Extension(AsteriskText.AnyKey, application);
            }
            else
            {
                writer.Next(application);
            }

            first = false;
        }
    }

    private static DayOfWeek After(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);

    private static ConfigText Days(DayOfWeek first, DayOfWeek last) => AsteriskText.Name($"{Day(first)}-{Day(last)}");

    private static string Day(DayOfWeek day) => day.ToString()[..3].ToLowerInvariant();

    private static ConfigText Times(TimeOnly from, TimeOnly until) =>
        AsteriskText.TimeRange(from.ToString("HH:mm", CultureInfo.InvariantCulture), until.ToString("HH:mm", CultureInfo.InvariantCulture));
}

using System.Globalization;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary><c>extensions_routes.conf</c>: how calls run, every customer's contexts, and the routes.</summary>
public static class ExtensionsRoutes
{
    public static ConfigFile Write(SwitchModel model)
    {
        var levels = RouteLevel.Of(model);
        var writer = new ConfigWriter().Verbatim(SharedDialplan.Text);
        WriteAsking(writer, model.RoutingPort);
        WriteHolidays(writer, model);
        foreach (var customer in model.Customers.OrderBy(customer => customer.Code, StringComparer.Ordinal))
        {
            CustomerContexts.Write(writer, customer, RouteLevel.For(customer.Id, levels));
        }

        var ways = new RouteWays(model.Gateways.ToDictionary(gateway => gateway.Id), model.TimeZone);
        foreach (var level in levels)
        {
            WriteLevel(writer, level, ways);
        }

        ways.Write(writer);
        GatewayContexts.Write(writer, model.Gateways);
        return new ConfigFile("extensions_routes.conf", writer.ToString());
    }

    private static void WriteLevel(ConfigWriter writer, RouteLevel level, RouteWays ways)
    {
        foreach (var part in level.Parts)
        {
            writer.Blank();
            _ = part.Shard is { } shard ? writer.Section($"tf-shard-{shard}-{level.Name}") : writer.Section($"tf-routes-{level.Name}");
            foreach (var route in part.Routes)
            {
                writer.Remark(route.Name).Extension(AsteriskText.Pattern(route.Pattern), $"Goto({ways.Of(route)},{route.Id},1)");
            }
        }
    }

    private static void WriteHolidays(ConfigWriter writer, SwitchModel model)
    {
        if (model.Routes.All(route => route.Hours?.Holidays is null or HolidayRule.Ignored))
        {
            return;
        }

        writer.Blank().Section($"tf-holidays");
        foreach (var day in BrazilianHolidays.Of(model.Year).Concat(BrazilianHolidays.Of(model.Year + 1)))
        {
            writer.Extension(AsteriskText.Digits(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), $"Return()");
        }
    }

    /// <summary>A refused connection is over at once and leaves TF_LIVE empty. What is passed on was filtered, or is a number's digits.</summary>
    private static void WriteAsking(ConfigWriter writer, int? port)
    {
        writer.Blank().Section($"tf-ask").Start($"Set(TF_LIVE=)").Next($"Set(TF_REFUSAL=)").Next($"Set(TF_FOUND=)");
        if (port is { } known)
        {
            writer.Next($"AGI(agi://127.0.0.1:{known}/,${{ARG1}},${{TF_CUSTOMER}},${{ARG2}},${{FILTER(0-9,${{CALLERID(num)}})}},${{GROUP_COUNT(${{TF_CUSTOMER}}@tf-customer)}},${{IF($[\"${{ARG1}}\" = \"in\"]?${{GROUP_COUNT(${{ARG2}}@tf-did)}})}})");
        }

        writer.Next($"Return()");
    }
}

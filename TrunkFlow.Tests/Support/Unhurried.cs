using Microsoft.AspNetCore.Hosting;
using TrunkFlow.Server.Hosting;

namespace TrunkFlow.Tests.Support;

/// <summary>Tests ask more in a second than any client; only those of the rate limits themselves shall meet them.</summary>
public static class Unhurried
{
    public const string Allowance = "1000000";

    public static void Set(IWebHostBuilder builder)
    {
        foreach (var setting in RateLimits.Defaults.Keys)
        {
            builder.UseSetting(setting, Allowance);
        }
    }
}

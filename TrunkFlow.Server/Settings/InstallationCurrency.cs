using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Settings;

/// <summary>The one currency of the installation (docs/decisions): prices in another would be added up as if they were the same.</summary>
public static class InstallationCurrency
{
    public const string Default = "BRL";

    public static async Task<string> CurrencyAsync(this TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        await db.Settings.Where(setting => setting.Key == Setting.Currency).Select(setting => setting.Value).FirstOrDefaultAsync(cancellationToken) ?? Default;

    /// <exception cref="WrongCurrencyException">The currency given is another one.</exception>
    public static async Task RequireInstallationCurrencyAsync(this TrunkFlowDbContext db, string given, CancellationToken cancellationToken)
    {
        var expected = await db.CurrencyAsync(cancellationToken);
        if (given != expected)
        {
            throw new WrongCurrencyException(given, expected);
        }
    }
}

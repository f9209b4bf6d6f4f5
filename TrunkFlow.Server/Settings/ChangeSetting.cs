using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Settings;

/// <summary>Chooses another value for the installation.</summary>
/// <param name="Key">Which choice: currency, publishing, require-second-factor or call-retention.</param>
/// <param name="Value">The currency's ISO 4217 code; automatic or review-first for publishing; true or false for require-second-factor; a number of months from 3 to 240, or forever, for call-retention.</param>
public sealed record ChangeSettingInput(string Key, string Value);

public sealed class ChangeSetting(TrunkFlowDbContext db, CurrentActor actor)
{
    private static readonly string[] WaysToPublish = [Setting.Automatic, Setting.ReviewFirst];

    public async Task<Setting> RunAsync(ChangeSettingInput input, CancellationToken cancellationToken)
    {
        var value = input.Key switch
        {
            Setting.Currency => await FreeCurrencyAsync(input.Value, cancellationToken),
            Setting.Publishing when WaysToPublish.Contains(input.Value) => input.Value,
            Setting.RequireSecondFactor when input.Value is Setting.Yes or Setting.No => await RequireSecondFactorAsync(input.Value, cancellationToken),
            Setting.CallRetention => Setting.Retention("value", input.Value),
            Setting.Publishing or Setting.RequireSecondFactor => throw new InvalidValueException("value", "UnknownChoice"),
            _ => throw new InvalidValueException("key", "UnknownChoice"),
        };
        var setting = await db.Settings.FirstOrDefaultAsync(row => row.Key == input.Key, cancellationToken);
        if (setting is null)
        {
            db.Settings.Add(setting = new Setting(input.Key, value));
        }
        else
        {
            setting.Change(value);
        }

        await db.SaveChangesAsync(cancellationToken);
        return setting;
    }

    private async Task<string> RequireSecondFactorAsync(string value, CancellationToken cancellationToken)
    {
        if (value == Setting.Yes)
        {
            await db.DemandSecondFactorAsync(actor.Value.UserId, cancellationToken);
        }

        return value;
    }

    // Prices and balances carry no currency of their own: once there are any, another currency would change what they mean.
    private async Task<string> FreeCurrencyAsync(string value, CancellationToken cancellationToken)
    {
        var currency = Require.Currency("value", value);
        var inUse = await db.TariffPlans.AnyAsync(plan => plan.Currency != currency, cancellationToken)
            || await db.Providers.AnyAsync(provider => provider.Currency != currency, cancellationToken);
        return inUse ? throw new CurrencyInUseException() : currency;
    }
}

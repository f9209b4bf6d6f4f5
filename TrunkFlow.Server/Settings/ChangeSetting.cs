using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Settings;

/// <summary>Chooses another value for the installation.</summary>
/// <param name="Key">Which choice: currency, time-zone, publishing, require-second-factor, call-retention, alert-quality-drop or alert-quality-attempts.</param>
/// <param name="Value">The currency's ISO 4217 code; the time zone's IANA name; automatic or review-first for publishing; true or false for require-second-factor; a number of months from 3 to 240, or forever, for call-retention; percent from 5 to 95 for alert-quality-drop; attempts from 20 to 100000 for alert-quality-attempts.</param>
/// <param name="Version">The version that was read, 0 where the choice was not made yet; the change is refused when somebody made another one since. Null asks nothing.</param>
public sealed record ChangeSettingInput(string Key, string Value, int? Version = null);

public sealed class ChangeSetting(TrunkFlowDbContext db, CurrentActor actor)
{
    private static readonly string[] WaysToPublish = [Setting.Automatic, Setting.ReviewFirst];

    public async Task<Setting> RunAsync(ChangeSettingInput input, CancellationToken cancellationToken)
    {
        var rows = await db.Settings.ToListAsync(cancellationToken);
        if (input.Version is { } version && version != (rows.Find(row => row.Key == input.Key)?.Version ?? 0))
        {
            throw new ChangedMeanwhileException();
        }

        var setting = await SetAsync("value", input, rows, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return setting;
    }

    /// <summary>Several choices at once: all of them, or none where one is refused. What holds already is left alone.</summary>
    /// <param name="inputs">What is to hold. A refusal names the key without its hyphens as the field.</param>
    /// <param name="version">What <see cref="InstallationSettings.Version"/> was when they were shown.</param>
    /// <param name="cancellationToken">Ends it before anything is saved.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody changed one of them since.</exception>
    public async Task RunAllAsync(IReadOnlyList<ChangeSettingInput> inputs, int version, CancellationToken cancellationToken)
    {
        // What is compared is what is saved: whoever saves in between is found by the rows' versions.
        var rows = await db.Settings.ToListAsync(cancellationToken);
        var now = InstallationSettings.Of(rows);
        if (now.Version != version)
        {
            throw new ChangedMeanwhileException();
        }

        foreach (var input in inputs.Where(input => now[input.Key] != input.Value))
        {
            await SetAsync(input.Key.Replace("-", "", StringComparison.Ordinal), input, rows, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Setting> SetAsync(string field, ChangeSettingInput input, List<Setting> rows, CancellationToken cancellationToken)
    {
        var value = input.Key switch
        {
            Setting.Currency => await FreeCurrencyAsync(field, input.Value, cancellationToken),
            Setting.TimeZone => Require.TimeZone(field, input.Value),
            Setting.Publishing when WaysToPublish.Contains(input.Value) => input.Value,
            Setting.RequireSecondFactor when input.Value is Setting.Yes or Setting.No => await RequireSecondFactorAsync(input.Value, cancellationToken),
            Setting.CallRetention => Setting.Retention(field, input.Value),
            Setting.AlertQualityDrop => Setting.Whole(field, input.Value, 5, 95),
            Setting.AlertQualityAttempts => Setting.Whole(field, input.Value, 20, 100_000),
            Setting.Publishing or Setting.RequireSecondFactor => throw new InvalidValueException(field, "UnknownChoice"),
            _ => throw new InvalidValueException("key", "UnknownChoice"),
        };
        var setting = rows.Find(row => row.Key == input.Key);
        if (setting is null)
        {
            db.Settings.Add(setting = new Setting(input.Key, value));
        }
        else
        {
            setting.Change(value);
        }

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
    private async Task<string> FreeCurrencyAsync(string field, string value, CancellationToken cancellationToken)
    {
        var currency = Require.Currency(field, value);
        var inUse = await db.TariffPlans.AnyAsync(plan => plan.Currency != currency, cancellationToken)
            || await db.Providers.AnyAsync(provider => provider.Currency != currency, cancellationToken);
        return inUse ? throw new CurrencyInUseException(field) : currency;
    }
}

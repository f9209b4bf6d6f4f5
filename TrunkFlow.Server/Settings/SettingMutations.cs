using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Settings;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class SettingMutations
{
    /// <summary>Chooses another value for the installation.</summary>
    [Authorize(Policies.Administer)]
    [Error<InvalidValueException>]
    [Error<ChangedMeanwhileException>]
    [Error<CurrencyInUseException>]
    [Error<SecondFactorFirstException>]
    public Task<Setting> ChangeSettingAsync(ChangeSettingInput input, ChangeSetting operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}

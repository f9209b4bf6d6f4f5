using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

internal static class ShownSettings
{
    /// <summary>
    /// What Asterisk shows otherwise than a section says, setting by setting. A field the answer does not have cannot be compared: versions of Asterisk differ in what they show.
    /// </summary>
    public static IEnumerable<string> DifferencesFrom(this AsteriskSection part, AmiMessage shown, IEnumerable<(string Key, string Field)> compared) =>
        from field in compared
        let wanted = part.Value(field.Key)
        let found = shown.Find(field.Field)
        where wanted is not null && found is not null && found != wanted
        select $"{part.Value("type")} {part.Name}: {field.Key} is {found} instead of {wanted}";
}

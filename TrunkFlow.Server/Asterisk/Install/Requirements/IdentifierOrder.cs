namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>
/// Trunks and gateways are told by address before anything a stranger can write into a request; telephones by their name and by the name they
/// authenticate with. Other ways the administrator uses come after ours.
/// </summary>
internal sealed class IdentifierOrder : Requirement
{
    private const string Key = "endpoint_identifier_order";

    private static readonly string[] Ours = ["ip", "username", "auth_username"];

    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        if (Globals(folder) is not [var global, ..])
        {
            yield return Finding.Wrong("pjsip.conf", "there is no section with type=global", $"Write [global] with type=global and {Key}={string.Join(',', Ours)}, {OrInstall}");
        }
        else if (global.Value(Key) is not { } order)
        {
            yield return Finding.Wrong(Where(global), $"[{global.Name}] has no {Key}", $"Write {Key}={string.Join(',', Ours)} there, {OrInstall}");
        }
        else
        {
            yield return IsRight(order)
                ? Finding.Right(Where(global), $"{Key}={order}")
                : Finding.Wrong(Where(global), $"{Key} is \"{order}\" in [{global.Name}]", $"Write {Key}={Wanted(order)}, {OrInstall}");
        }
    }

    public override void Amend(ConfigFolder folder)
    {
        if (Globals(folder) is not [var global, ..])
        {
            folder.Source("pjsip.conf").Append("[global]", "type = global", $"{Key} = {string.Join(',', Ours)}");
            return;
        }

        // The last one of several holds.
        if (global.Own(Key).LastOrDefault() is { } own)
        {
            if (!IsRight(own.Value))
            {
                own.Source.Replace(own.Line, $"{Key} = {Wanted(own.Value)}");
            }
        }
        else if (global.Value(Key) is not { } inherited || !IsRight(inherited))
        {
            global.Source.InsertBelow(global.Line, $"{Key} = {Wanted(global.Value(Key) ?? "")}");
        }
    }

    private static List<ConfigSection> Globals(ConfigFolder folder) =>
        [.. folder.Read("pjsip.conf").Sections.Where(section => !section.IsTemplate && section.Value("type") == "global")];

    private static string Where(ConfigSection section) => section.Own(Key).LastOrDefault()?.Where ?? $"{section.Source.Name}:{section.Line + 1}";

    private static bool IsRight(string order) => Words(order).Take(Ours.Length).SequenceEqual(Ours);

    private static string Wanted(string order) => string.Join(',', Ours.Concat(Words(order).Except(Ours)));

    private static string[] Words(string order) => order.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

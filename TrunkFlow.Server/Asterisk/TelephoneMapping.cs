namespace TrunkFlow.Server.Asterisk;

/// <summary>
/// The lines of <c>sorcery.conf</c> by which Asterisk reads telephones from a file of their own (ADR 21). A type has one file only, so that file
/// includes <c>pjsip.conf</c> with whatever else there is of the type. Asterisk reads the mapping when it starts, and not again.
/// </summary>
internal static class TelephoneMapping
{
    /// <summary>Beside <c>pjsip.conf</c>, not in <c>trunkflow/</c>: without it Asterisk would have no endpoint at all, the administrator's included.</summary>
    public const string File = "trunkflow-pjsip.conf";

    public const string Sorcery = "sorcery.conf";

    public const string Section = "res_pjsip";

    public const string Rest = "#tryinclude pjsip.conf";

    /// <summary>What a telephone is made of.</summary>
    public static readonly IReadOnlyList<string> Types = ["endpoint", "aor", "auth"];

    public static string Wizard(string type) => $"config,{File},criteria=type={type}";
}

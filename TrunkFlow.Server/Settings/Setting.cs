using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Settings;

/// <summary>One choice of the installation, such as its currency.</summary>
public sealed class Setting : Entity
{
    /// <summary>ISO 4217 code of every price.</summary>
    public const string Currency = "currency";

    /// <summary><c>automatic</c>, or <c>review-first</c>: changes wait until somebody publishes them.</summary>
    public const string Publishing = "publishing";

    public const string Automatic = "automatic";
    public const string ReviewFirst = "review-first";

    /// <summary>The installation's time zone: its days, its time bands. America/Sao_Paulo unless set.</summary>
    public const string TimeZone = "time-zone";

    /// <summary><c>true</c>: administrators without a second factor can do nothing but set theirs up. <c>false</c> unless set.</summary>
    public const string RequireSecondFactor = "require-second-factor";

    public const string Yes = "true";
    public const string No = "false";

    private Setting()
    {
    }

    public Setting(string key, string value)
    {
        Key = SwitchText.Code("key", key);
        Change(value);
    }

    public string Key { get; private set; } = "";
    public string Value { get; private set; } = "";

    public void Change(string value) => Value = Require.Text("value", value, 2000);
}

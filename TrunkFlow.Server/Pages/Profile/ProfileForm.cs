namespace TrunkFlow.Server.Pages.Profile;

/// <summary>What the forms of the page hold while they are typed.</summary>
public sealed class ProfileForm
{
    public string? Current { get; set; }

    public string? New { get; set; }

    /// <summary>As it was offered.</summary>
    public string? Secret { get; set; }

    public string? Code { get; set; }

    public string? Password { get; set; }

    public string? Locale { get; set; }

    /// <summary>light, dark, or system.</summary>
    public string? Theme { get; set; }
}

using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>A carrier minutes or numbers are bought from.</summary>
public sealed class ProviderBody(Provider provider)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => provider.Id;

    /// <summary>Name shown in lists.</summary>
    public string Name => provider.Name;

    /// <summary>Whether it carries calls out, brings calls in, or both.</summary>
    public ProviderType Type => provider.Type;

    /// <summary>Buy price of a minute where no buy rate matches.</summary>
    public decimal CostPerMinute => provider.CostPerMinute;

    /// <summary>Seconds billed at least, where no buy rate matches.</summary>
    public int InitialBlock => provider.InitialBlock;

    /// <summary>Seconds of every further step, where no buy rate matches.</summary>
    public int Increment => provider.Increment;

    /// <summary>Suspended providers carry no calls.</summary>
    public ProviderStatus Status => provider.Status;

    /// <summary>Whom to speak to.</summary>
    public string? ContactName => provider.ContactName;

    /// <summary>Where to write to.</summary>
    public string? ContactEmail => provider.ContactEmail;

    /// <summary>Where to call, as written.</summary>
    public string? ContactPhone => provider.ContactPhone;

    /// <summary>ISO 4217 code; always the installation’s own.</summary>
    public string Currency => provider.Currency;

    /// <summary>Credit held at the provider, as last noted.</summary>
    public decimal Balance => provider.Balance;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => provider.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => provider.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => provider.Version;
}

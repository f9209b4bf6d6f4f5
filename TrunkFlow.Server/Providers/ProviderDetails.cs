namespace TrunkFlow.Server.Providers;

public record ProviderDetails
{
    /// <summary>Name shown in lists.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it carries calls out, brings calls in, or both.</summary>
    [DefaultValue(ProviderType.Both)]
    public ProviderType Type { get; init; } = ProviderType.Both;

    /// <summary>What a minute costs where no buy rate matches.</summary>
    [DefaultValue(0)]
    public decimal CostPerMinute { get; init; }

    /// <summary>Seconds billed at least, where no buy rate matches.</summary>
    [DefaultValue(30)]
    public int InitialBlock { get; init; } = 30;

    /// <summary>Seconds of every further step, where no buy rate matches.</summary>
    [DefaultValue(6)]
    public int Increment { get; init; } = 6;

    /// <summary>Suspended providers carry no calls.</summary>
    [DefaultValue(ProviderStatus.Active)]
    public ProviderStatus Status { get; init; } = ProviderStatus.Active;

    /// <summary>Whom to speak to.</summary>
    public string? ContactName { get; init; }

    /// <summary>Where to write to.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Where to call, as written.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>ISO 4217 code; always the installation’s own.</summary>
    [DefaultValue("BRL")]
    public string Currency { get; init; } = "BRL";

    /// <summary>Credit held at the provider, as last noted.</summary>
    [DefaultValue(0)]
    public decimal Balance { get; init; }
}

using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Providers;

/// <summary>A carrier we buy minutes or numbers from.</summary>
public sealed class Provider : Entity
{
    private Provider()
    {
    }

    public Provider(ProviderDetails details) => Edit(details);

    public string Name { get; private set; } = "";
    public ProviderType Type { get; private set; }
    public decimal CostPerMinute { get; private set; }
    public int InitialBlock { get; private set; }
    public int Increment { get; private set; }
    public ProviderStatus Status { get; private set; }
    public string? ContactName { get; private set; }
    public string? ContactEmail { get; private set; }
    public string? ContactPhone { get; private set; }
    public string Currency { get; private set; } = "";

    /// <summary>Credit we hold at the provider, as the operator last noted it.</summary>
    public decimal Balance { get; private set; }

    public void Edit(ProviderDetails details)
    {
        Name = SwitchText.Name("name", details.Name);
        Type = Require.Known("type", details.Type);
        CostPerMinute = Require.Price("costPerMinute", details.CostPerMinute);
        InitialBlock = Require.InRange("initialBlock", details.InitialBlock, 1, 3600);
        Increment = Require.InRange("increment", details.Increment, 1, 3600);
        Status = Require.Known("status", details.Status);
        ContactName = Require.OptionalText("contactName", details.ContactName);
        ContactEmail = Require.Email("contactEmail", details.ContactEmail);
        ContactPhone = Require.OptionalText("contactPhone", details.ContactPhone, 40);
        Currency = Require.Currency("currency", details.Currency);
        Balance = details.Balance;
    }
}

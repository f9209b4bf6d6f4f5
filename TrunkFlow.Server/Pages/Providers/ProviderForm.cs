using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>What the provider's form holds while it is typed.</summary>
public sealed class ProviderForm : ICheckedForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public ProviderType Type { get; set; } = ProviderType.Both;

    public ProviderStatus Status { get; set; }

    public decimal? CostPerMinute { get; set; }

    public int InitialBlock { get; set; } = 30;

    public int Increment { get; set; } = 6;

    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    public string Currency { get; set; } = "BRL";

    public decimal? Balance { get; set; }

    public static ProviderForm Of(Provider provider) => new()
    {
        Version = provider.Version,
        Name = provider.Name,
        Type = provider.Type,
        Status = provider.Status,
        CostPerMinute = provider.CostPerMinute,
        InitialBlock = provider.InitialBlock,
        Increment = provider.Increment,
        ContactName = provider.ContactName,
        ContactEmail = provider.ContactEmail,
        ContactPhone = provider.ContactPhone,
        Currency = provider.Currency,
        Balance = provider.Balance,
    };

    public AddProviderInput ToAdd() => new()
    {
        Name = Name ?? "",
        Type = Type,
        Status = Status,
        CostPerMinute = CostPerMinute ?? 0,
        InitialBlock = InitialBlock,
        Increment = Increment,
        ContactName = ContactName,
        ContactEmail = ContactEmail,
        ContactPhone = ContactPhone,
        Currency = Currency,
        Balance = Balance ?? 0,
    };

    public EditProviderInput ToEdit(Guid id) => new()
    {
        Id = id,
        Version = Version,
        Name = Name ?? "",
        Type = Type,
        Status = Status,
        CostPerMinute = CostPerMinute ?? 0,
        InitialBlock = InitialBlock,
        Increment = Increment,
        ContactName = ContactName,
        ContactEmail = ContactEmail,
        ContactPhone = ContactPhone,
        Currency = Currency,
        Balance = Balance ?? 0,
    };

    public ICheckedForm Example() => new ProviderForm { Name = "Example" };

    public void Check() => _ = new Provider(ToAdd());
}

using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.ApiKeys;

/// <summary>What the form of a new key holds while it is typed. The key is good until the end of its last day.</summary>
public sealed class ApiKeyForm : ICheckedForm
{
    public string? Name { get; set; }

    public UserRole Role { get; set; } = UserRole.Partner;

    [ModelBinder<CustomerCodeBinder>]
    public Guid? CustomerId { get; set; }

    public IReadOnlyList<KeyScope>? Scopes { get; set; }

    public string? AllowedAddresses { get; set; }

    public DateOnly? ExpiresAt { get; set; }

    public AddApiKeyInput ToAdd(PanelDisplay display) => new(
        Name ?? "", Role, Scopes ?? [], CustomerId, TypedLists.Read(AllowedAddresses),
        ExpiresAt is { } day ? display.EndOf(nameof(ExpiresAt), day) : null);

    public ICheckedForm Example() => new ApiKeyForm { Name = "Example" };

    public void Check()
    {
        var addresses = NetworkAddress.ParseAll("allowedAddresses", TypedLists.Read(AllowedAddresses));
        _ = ApiKey.Create(new NewApiKey(Name ?? "", UserRole.Viewer, [KeyScope.Read], null, addresses, null));
    }
}

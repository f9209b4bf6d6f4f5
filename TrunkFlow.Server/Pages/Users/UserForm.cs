using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Users;

/// <summary>What the user's form holds while it is typed.</summary>
public sealed class UserForm : ICheckedForm
{
    public int Version { get; set; }

    public string? Username { get; set; }

    /// <summary>Of a new user; empty where we choose it.</summary>
    [JsonIgnore]
    public string? Password { get; set; }

    public UserRole Role { get; set; } = UserRole.Viewer;

    [ModelBinder<CustomerCodeBinder>]
    public Guid? CustomerId { get; set; }

    public string? Locale { get; set; } = "pt-BR";

    public bool Disabled { get; set; }

    public static UserForm Of(User user) => new()
    {
        Version = user.Version,
        Username = user.Username,
        Role = user.Role,
        CustomerId = user.CustomerId,
        Locale = user.Locale,
        Disabled = user.Disabled,
    };

    public AddUserInput ToAdd(string password) => new(Username ?? "", password, Role, CustomerId, Locale ?? "");

    public EditUserInput ToEdit(Guid id) => new(id, Version, Role, CustomerId, Locale ?? "", Disabled);

    public ICheckedForm Example() => new UserForm { Username = "example" };

    public void Check() => _ = new User(Username ?? "", "", UserRole.Viewer, locale: Locale ?? "");
}

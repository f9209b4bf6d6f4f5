using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Identity;

/// <summary>Somebody who may sign in.</summary>
public sealed class User : Entity
{
    private User()
    {
    }

    public User(string username, string passwordHash, UserRole role, Guid? customerId = null, string locale = "pt-BR")
    {
        Username = SwitchText.Username("username", username).ToLowerInvariant();
        PasswordHash = passwordHash;
        Edit(role, customerId, locale);
    }

    /// <summary>Lower case.</summary>
    public string Username { get; private set; } = "";

    /// <summary>bcrypt.</summary>
    public string PasswordHash { get; private set; } = "";
    public UserRole Role { get; private set; }

    /// <summary>The only customer a partner sees; nobody else has one.</summary>
    [IsProjected]
    public Guid? CustomerId { get; private set; }

    public Customer? Customer { get; private set; }

    /// <summary>Language of the panel.</summary>
    public string Locale { get; private set; } = "";
    public bool Disabled { get; private set; }

    /// <summary>Under the master key; null without a second factor.</summary>
    public byte[]? SealedTotpSecret { get; private set; }

    /// <summary>SHA-256 of each recovery code that was not used yet.</summary>
    public string[] RecoveryCodeHashes { get; private set; } = [];

    /// <summary>Since when a code is asked for at sign-in; null where none is.</summary>
    public DateTimeOffset? SecondFactorSince { get; private set; }

    /// <summary>Stands in every token; another one ends all sessions at once.</summary>
    public Guid SecurityStamp { get; private set; } = Guid.CreateVersion7();

    public void Edit(UserRole role, Guid? customerId, string locale)
    {
        if ((Require.Known("role", role) == UserRole.Partner) != customerId is not null)
        {
            throw new InvalidValueException("customerId", "PartnerCustomer");
        }

        if (Role != role || CustomerId != customerId)
        {
            SecurityStamp = Guid.CreateVersion7();
        }

        Role = role;
        CustomerId = customerId;
        ChooseLanguage(locale);
    }

    public void ChooseLanguage(string locale) => Locale = locale is "pt-BR" or "en" ? locale : throw new InvalidValueException("locale", "UnknownChoice");

    public void ChangePassword(string passwordHash)
    {
        PasswordHash = passwordHash;
        SecurityStamp = Guid.CreateVersion7();
    }

    public void TurnOnSecondFactor(byte[] sealedSecret, string[] recoveryCodeHashes, DateTimeOffset now)
    {
        (SealedTotpSecret, RecoveryCodeHashes, SecondFactorSince) = (sealedSecret, recoveryCodeHashes, now);
        SecurityStamp = Guid.CreateVersion7();
    }

    public void TurnOffSecondFactor()
    {
        (SealedTotpSecret, RecoveryCodeHashes, SecondFactorSince) = (null, [], null);
        SecurityStamp = Guid.CreateVersion7();
    }

    /// <summary>Whether the code was there; it is used up.</summary>
    public bool UseRecoveryCode(string hash)
    {
        if (!RecoveryCodeHashes.Contains(hash))
        {
            return false;
        }

        RecoveryCodeHashes = [.. RecoveryCodeHashes.Where(known => known != hash)];
        return true;
    }

    public void SignOutEverywhere() => SecurityStamp = Guid.CreateVersion7();

    public void Disable()
    {
        Disabled = true;
        SecurityStamp = Guid.CreateVersion7();
    }

    public void Enable() => Disabled = false;
}

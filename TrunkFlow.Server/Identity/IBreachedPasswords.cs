namespace TrunkFlow.Server.Identity;

/// <summary>Passwords that are known from leaks, so that guessers try them first (NIST SP 800-63B section 5.1.1.2).</summary>
public interface IBreachedPasswords
{
    Task<bool> HaveAsync(string password, CancellationToken cancellationToken);
}

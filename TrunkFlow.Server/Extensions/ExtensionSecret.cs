namespace TrunkFlow.Server.Extensions;

/// <summary>What to type into the telephone. The secret is shown this once and not kept.</summary>
/// <param name="Extension">The extension it is for.</param>
/// <param name="Username">The SIP user name.</param>
/// <param name="Secret">The SIP password.</param>
public sealed record ExtensionSecret(Extension Extension, string Username, string Secret);

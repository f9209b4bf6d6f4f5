using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>What to type into the telephone. The secret is shown this once and not kept.</summary>
public sealed class ExtensionSecretBody(ExtensionSecret secret)
{
    /// <summary>The extension it is for.</summary>
    public ExtensionBody Extension => new(secret.Extension);

    /// <summary>The SIP user name.</summary>
    public string Username => secret.Username;

    /// <summary>The SIP password.</summary>
    public string Secret => secret.Secret;
}

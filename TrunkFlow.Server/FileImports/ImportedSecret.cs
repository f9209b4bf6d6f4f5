namespace TrunkFlow.Server.FileImports;

/// <summary>What to type into the telephone of an extension that was added.</summary>
/// <param name="Customer">Code of its customer.</param>
/// <param name="Number">The extension.</param>
/// <param name="Name">Who sits there.</param>
/// <param name="Username">The SIP user name.</param>
/// <param name="Secret">The SIP password.</param>
public sealed record ImportedSecret(string Customer, string Number, string? Name, string Username, string Secret);

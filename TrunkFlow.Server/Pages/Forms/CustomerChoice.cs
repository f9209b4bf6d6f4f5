using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>What a field that takes a customer's code knows beside the code.</summary>
/// <param name="Name">Whose code stands in it; null while it stands for nobody.</param>
/// <param name="Type">The only type that is suggested; null for both.</param>
public sealed record CustomerChoice(string? Name = null, CustomerType? Type = null);

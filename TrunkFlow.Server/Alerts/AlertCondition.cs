namespace TrunkFlow.Server.Alerts;

/// <summary>Something that asks for attention while it holds.</summary>
/// <param name="Kind">Key of its sentence, such as <c>low-balance</c>.</param>
/// <param name="Subject">What it is about: a key or a name. Of a kind and subject there is one alert at a time.</param>
/// <param name="Severity">How urgent it is.</param>
/// <param name="Arguments">The values of its sentence: numbers as the invariant culture writes them.</param>
/// <param name="CustomerId">The customer it is about; null for one about the installation.</param>
public sealed record AlertCondition(string Kind, string Subject, AlertSeverity Severity, IReadOnlyList<string> Arguments, Guid? CustomerId = null);

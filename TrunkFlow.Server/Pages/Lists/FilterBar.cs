namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The filters that hold and those that could.</summary>
public sealed record FilterBar(IReadOnlyList<Chip> Chips, IReadOnlyList<FilterChoice> Choices);

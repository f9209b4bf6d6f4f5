namespace TrunkFlow.Server.Data;

/// <summary>Which page of whose rows.</summary>
public readonly record struct PageOfOwner(Guid Owner, PagingArguments Paging);

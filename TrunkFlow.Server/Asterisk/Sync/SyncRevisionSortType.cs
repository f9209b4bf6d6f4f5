namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What lists of SyncRevision may be ordered by.</summary>
public sealed class SyncRevisionSortType : SortInputType<SyncRevision>
{
    protected override void Configure(ISortInputTypeDescriptor<SyncRevision> descriptor)
    {
        descriptor.Name("SyncRevisionSortInput").BindFieldsExplicitly();
        descriptor.Field(s => s.NodeKey);
        descriptor.Field(s => s.Generation);
        descriptor.Field(s => s.Status);
        descriptor.Field(s => s.StartedAt);
        descriptor.Field(s => s.FinishedAt);
    }
}

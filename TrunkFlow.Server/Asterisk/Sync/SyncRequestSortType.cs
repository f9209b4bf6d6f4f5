namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What lists of SyncRequest may be ordered by.</summary>
public sealed class SyncRequestSortType : SortInputType<SyncRequest>
{
    protected override void Configure(ISortInputTypeDescriptor<SyncRequest> descriptor)
    {
        descriptor.Name("SyncRequestSortInput").BindFieldsExplicitly();
        descriptor.Field(s => s.At);
        descriptor.Field(s => s.ActorName);
        descriptor.Field(s => s.Kind);
    }
}

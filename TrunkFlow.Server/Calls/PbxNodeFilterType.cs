namespace TrunkFlow.Server.Calls;

/// <summary>What lists of PbxNode may be filtered by.</summary>
public sealed class PbxNodeFilterType : FilterInputType<PbxNode>
{
    protected override void Configure(IFilterInputTypeDescriptor<PbxNode> descriptor)
    {
        descriptor.Name("PbxNodeFilterInput").BindFieldsExplicitly();
        descriptor.Field(p => p.Key);
        descriptor.Field(p => p.SeenAt);
        descriptor.Field(p => p.AsteriskVersion);
        descriptor.Field(p => p.AsteriskConnected);
        descriptor.Field(p => p.ConferenceAccess);
        descriptor.Field(p => p.LiveGeneration);
    }
}

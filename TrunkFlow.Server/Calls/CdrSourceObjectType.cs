namespace TrunkFlow.Server.Calls;

/// <summary>CdrSource in the schema: only the fields named here exist.</summary>
public sealed class CdrSourceObjectType : ObjectType<CdrSource>
{
    protected override void Configure(IObjectTypeDescriptor<CdrSource> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A file of call records on a node, and how far it was read.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.NodeKey).Description("The switch that writes it.");
        descriptor.Field(c => c.Path).Description("Where it was seen last, on the node.");
        descriptor.Field(c => c.Inode).Description("Its number in the file system; with the first line it stays the same when the file is rotated.");
        descriptor.Field(c => c.FirstLineHash).Description("SHA-256 of the first line in hexadecimal.");
        descriptor.Field(c => c.Offset).Description("The byte after the last line read, uncompressed.");
        descriptor.Field(c => c.Rows).Description("Lines read.");
        descriptor.Field(c => c.FoundAt).Description("When it was first seen.");
        descriptor.Field(c => c.ReadAt).Description("When a line of it was last read; null before the first.");
        descriptor.Field(c => c.Drained).Description("Whether it was rotated and read to its end.");
    }
}

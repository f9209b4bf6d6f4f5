namespace TrunkFlow.Tests.Support.Browser;

/// <summary>Tests that share one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class PanelCollection : ICollectionFixture<PanelHost>
{
    public const string Name = "panel";
}

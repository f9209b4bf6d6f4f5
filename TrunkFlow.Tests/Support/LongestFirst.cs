using TrunkFlow.Tests.Support.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("TrunkFlow.Tests.Support.LongestFirst", "TrunkFlow.Tests")]

namespace TrunkFlow.Tests.Support;

/// <summary>The tests that share the panel take several minutes one after the other: they begin first, so that others run beside them until the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName == PanelCollection.Name);
}

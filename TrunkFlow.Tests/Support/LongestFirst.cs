using TrunkFlow.Tests.Pages;
using TrunkFlow.Tests.Support.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("TrunkFlow.Tests.Support.LongestFirst", "TrunkFlow.Tests")]

namespace TrunkFlow.Tests.Support;

/// <summary>The browser's tests take minutes one after the other: they begin first, so that others run beside them until the end and not they alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [PanelCollection.Name, nameof(HostileTextTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Array.Exists(Long, name => collection.DisplayName.Contains(name, StringComparison.Ordinal)));
}

using TrunkFlow.Tests.Asterisk.Sync.Faults;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.EndToEnd;
using TrunkFlow.Tests.Pages;
using TrunkFlow.Tests.Support.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("TrunkFlow.Tests.Support.LongestFirst", "TrunkFlow.Tests")]

namespace TrunkFlow.Tests.Support;

/// <summary>What takes minutes one after the other begins first, so that others run beside it until the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [PanelCollection.Name, nameof(HostileTextTests), nameof(ImportKilledTests), nameof(PublishKilledTests), nameof(ScenarioMatrixTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Array.Exists(Long, name => collection.DisplayName.Contains(name, StringComparison.Ordinal)));
}

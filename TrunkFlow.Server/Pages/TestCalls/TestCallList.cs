namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>Test calls as a table that renews itself.</summary>
/// <param name="Customer">Only those of this customer.</param>
/// <param name="Gateway">Only those through this gateway.</param>
/// <param name="Most">As many as are shown.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="AwaitsRecord">Something ended just now whose record will be there in a moment.</param>
public sealed record TestCallList(Guid? Customer, Guid? Gateway, int Most, IReadOnlyList<TestCallRow> Rows, bool AwaitsRecord)
{
    public bool IsOfAll => Customer is null && Gateway is null;
}

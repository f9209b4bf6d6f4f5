namespace TrunkFlow.Tests.Asterisk.Routing;

/// <summary>What is different in one row of a table of cases.</summary>
public sealed class SmallOperatorChange
{
    private readonly Func<SmallOperator, SmallOperator> change;

    internal SmallOperatorChange(Func<SmallOperator, SmallOperator> change) => this.change = change;

    internal SmallOperator Of(SmallOperator plain) => change(plain);
}

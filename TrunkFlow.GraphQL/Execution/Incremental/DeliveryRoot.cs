namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>
/// Where a later part of the response hangs: below the object or list it belongs to, so that paths are right, but a null that reaches it goes
/// no further. Its only slot is 0.
/// </summary>
internal sealed class DeliveryRoot(ResultContainer owner, int index, Action<DeliveryRoot> onEnded) : ResultContainer(owner, index, isNonNull: false)
{
    /// <summary>Nothing but the object itself: the fields of a @defer.</summary>
    public const int WholeObject = -1;

    private int open;

    public Delivery Delivery { get; } = new([]);

    /// <summary>The item or the object with the deferred fields.</summary>
    public object? Value { get; private set; }

    /// <summary>All of it is there, or a null reached it.</summary>
    public bool HasEnded { get; private set; }

    public override void Set(int index, object? value) => Value = value;

    public override ResponsePath? PathOf(int index) => Slot == WholeObject ? Parent!.OwnPath : Parent!.PathOf(Slot);

    /// <summary>One more field of it is being worked on.</summary>
    public void Enter() => open++;

    public void Leave()
    {
        open--;
        EndIfDone();
    }

    /// <summary>A null reached it: the fault alone says why, and what else is still running does not matter.</summary>
    public void Fail(IReadOnlyList<GraphQLError> fault)
    {
        Delivery.Errors.Clear();
        Delivery.Errors.AddRange(fault);
        End();
    }

    private void EndIfDone()
    {
        if (open == 0)
        {
            End();
        }
    }

    private void End()
    {
        if (!HasEnded)
        {
            HasEnded = true;
            onEnded(this);
        }
    }
}

using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>A call that somebody wants ended, told to the node that carries it.</summary>
/// <param name="Id">Names the wish in its answer.</param>
/// <param name="NodeKey">Whom it is for.</param>
/// <param name="LinkedId">The call.</param>
/// <param name="AskedAt">So that a wish the bus kept back for long is not carried out.</param>
internal sealed record HangUpWish(Guid Id, string NodeKey, string LinkedId, DateTimeOffset AskedAt)
{
    public const string Topic = "hang-ups";

    public string AnswerTopic => $"hang-ups-{Id:N}";
}

/// <summary>What came of a wish.</summary>
internal sealed record HangUpAnswer(HangUpOutcome Outcome);

namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>What is said to a call that asks over FastAGI.</summary>
internal interface IAnswerCalls
{
    /// <summary>Null: nothing, and the dialplan goes on by itself.</summary>
    AgiAnswer? Answer(AgiRequest request);
}

namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>The form of a test call with the last ones made, as a part of any page.</summary>
/// <param name="List">Of one customer or one gateway.</param>
/// <param name="Input">What is typed.</param>
/// <param name="Then">The page to come back to.</param>
/// <param name="IsOff">The gateway is turned off, so nothing can go through it.</param>
public sealed record TestCallPanel(TestCallList List, TestCallForm Input, string Then, bool IsOff);

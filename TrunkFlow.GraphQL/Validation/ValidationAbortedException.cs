namespace TrunkFlow.GraphQL.Validation;

/// <summary>Ends a validation that has found enough, or would cost too much to finish.</summary>
internal sealed class ValidationAbortedException(string message) : Exception(message);

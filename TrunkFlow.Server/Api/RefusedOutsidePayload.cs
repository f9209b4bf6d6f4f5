using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Api;

/// <summary>
/// A refusal where no payload can carry it, in a query for instance: its sentence and its field, with code <c>REFUSED</c>. Every other
/// exception's text stays inside.
/// </summary>
public sealed class RefusedOutsidePayload : IErrorFilter
{
    public IError OnError(IError error) => error.Exception is RefusalException refusal
        ? ErrorBuilder.New().SetMessage(refusal.Message).SetCode("REFUSED").SetPath(error.Path).SetExtension("field", refusal.Field).Build()
        : error;
}

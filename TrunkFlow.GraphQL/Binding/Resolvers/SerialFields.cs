using TrunkFlow.GraphQL.DataLoading;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>Fields marked <c>[Serial]</c> run one after the other within a request.</summary>
internal static class SerialFields
{
    public static FieldDelegate Middleware(FieldDelegate next) => async context =>
    {
        var serial = DataLoaderScope.Of(context).Serial;
        await serial.WaitAsync(context.RequestAborted);
        try
        {
            return await next(context);
        }
        finally
        {
            serial.Release();
        }
    };
}

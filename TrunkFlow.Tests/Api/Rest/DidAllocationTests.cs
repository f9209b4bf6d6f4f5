using System.Net;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

public sealed class DidAllocationTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly RestClient rest = new(server.As(UserRole.Operator));

    [Fact]
    public async Task A_free_number_is_given_to_a_customer_once()
    {
        var customer = Some.ExtensionCustomer();
        var (extension, did) = (Some.Extension(customer), Some.Did());
        await server.Database.SaveAsync(customer, extension, did);
        var allocation = new { customerId = customer.Id, destinations = new object[] { new { kind = "EXTENSION", targetId = extension.Id }, new { kind = "EXTERNAL_NUMBER", number = "+5511987654321", ringSeconds = 20 } } };

        var given = await rest.PostAsync($"dids/{did.Id}/allocate", allocation);
        Assert.True(given.Status == HttpStatusCode.OK, $"{given.Json}");
        Assert.Equal(customer.Id, given.Json.GetProperty("customerId").GetGuid());

        var shown = (await rest.GetAsync($"dids/{did.Id}")).Json;
        Assert.Equal("ALLOCATED", shown.GetProperty("status").GetString());
        var destinations = shown.GetProperty("allocation").GetProperty("destinations");
        Assert.Equal((1, extension.Id), (destinations[0].GetProperty("position").GetInt32(), destinations[0].GetProperty("extensionId").GetGuid()));
        Assert.Equal(("EXTERNAL_NUMBER", 20), (destinations[1].GetProperty("kind").GetString(), destinations[1].GetProperty("ringSeconds").GetInt32()));

        var again = await rest.PostAsync($"dids/{did.Id}/allocate/", allocation);
        Assert.Equal((HttpStatusCode.Conflict, "did-status"), (again.Status, again.Problem));
    }

    [Fact]
    public async Task What_is_wrong_with_an_allocation_is_said_where_it_is()
    {
        var (customer, other, did) = (Some.ExtensionCustomer(), Some.ExtensionCustomer(), Some.Did());
        var foreign = Some.Extension(other);
        await server.Database.SaveAsync(customer, other, foreign, did);
        var nobody = await rest.PostAsync($"dids/{Guid.CreateVersion7()}/allocate", new { customerId = customer.Id, destinations = new[] { new { kind = "EXTENSION", targetId = foreign.Id } } });
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (nobody.Status, nobody.Problem));
        var elsewhere = await rest.PostAsync($"dids/{did.Id}/allocate", new { customerId = customer.Id, destinations = new[] { new { kind = "EXTENSION", targetId = foreign.Id } } });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "destinations[0].targetId"), (elsewhere.Status, elsewhere.Field));
        var viewer = await new RestClient(server.As(UserRole.Viewer)).PostAsync($"dids/{did.Id}/allocate", new { customerId = customer.Id });
        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);
        Assert.Equal("destinations", (await rest.PostAsync($"dids/{did.Id}/allocate", new { customerId = customer.Id })).Field);
    }
}

using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Extensions;

public sealed class ExtensionOperationsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_customer_with_trunks_gets_no_extension()
    {
        var customer = Some.TrunkCustomer();
        await database.SaveAsync(customer);
        await using var db = database.Open();
        var refused = await Assert.ThrowsAsync<InvalidValueException>(() => new AddExtension(db).RunAsync(new AddExtensionInput { CustomerId = customer.Id, Number = "1001" }, default));
        Assert.Equal("customerId", refused.Field);
        Assert.False(await db.Extensions.AnyAsync(row => row.CustomerId == customer.Id));
    }
}

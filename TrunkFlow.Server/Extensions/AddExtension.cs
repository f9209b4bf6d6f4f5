using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

/// <summary>A new extension of a customer.</summary>
public sealed record AddExtensionInput : ExtensionDetails
{
    /// <summary>Whose it is.</summary>
    public required Guid CustomerId { get; init; }
}

public sealed class AddExtension(TrunkFlowDbContext db)
{
    public async Task<ExtensionSecret> RunAsync(AddExtensionInput input, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.Where(row => row.Id == input.CustomerId).Select(row => new { row.Type, row.Code }).FirstOrDefaultAsync(cancellationToken)
            ?? throw NotFoundException.Of<Customer>(input.CustomerId, "customerId");
        if (customer.Type != CustomerType.Extension)
        {
            throw new InvalidValueException("customerId", "NotExtensionCustomer", customer.Code);
        }

        var extension = new Extension(input.CustomerId, input);
        var secret = extension.NewSecret();
        db.Extensions.Add(extension);
        await db.SaveChangesAsync(cancellationToken);
        return new ExtensionSecret(extension, extension.EndpointName, secret);
    }
}

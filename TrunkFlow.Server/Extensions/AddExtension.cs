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
        var made = Make(customer.Type, customer.Code, input);
        db.Extensions.Add(made.Extension);
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    /// <summary>The extension with its first secret, as yet known to nobody.</summary>
    /// <exception cref="InvalidValueException">The customer has trunks, or a value is not what its field may hold.</exception>
    internal static ExtensionSecret Make(CustomerType type, string code, AddExtensionInput input)
    {
        if (type != CustomerType.Extension)
        {
            throw new InvalidValueException("customerId", "NotExtensionCustomer", code);
        }

        var extension = new Extension(input.CustomerId, input);
        var secret = extension.NewSecret();
        return new ExtensionSecret(extension, extension.EndpointName, secret);
    }
}

using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>What one call needs: a carrier at .21, the customer Quimera at .11 who calls São Paulo through it, and an office with the telephone 201.</summary>
/// <param name="Gateway">The carrier, asked every second whether it is there.</param>
/// <param name="Office">The telephone's customer.</param>
/// <param name="Telephone">As Asterisk knows it.</param>
/// <param name="Secret">Its password.</param>
internal sealed record SmallOperator(Gateway Gateway, Customer Office, Extension Telephone, string Secret)
{
    public static async Task<SmallOperator> SaveAsync(TestDatabase database, Laboratory laboratory)
    {
        database.Clock.Now = TimeProvider.System.GetUtcNow();
        var provider = Some.Provider();
        var gateway = new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = "Carrier", Host = $"{laboratory.Network}.21", Port = 5070, QualifySeconds = 1 });
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Quimera", AreaCode = "11", TariffPlanId = plan.Id, CreditLimit = 100m }, "quimera");
        customer.AddTrunk(new CustomerTrunkDetails { Address = $"{laboratory.Network}.11" });
        var office = Some.ExtensionCustomer(new CustomerDetails { Name = "Vendas", AreaCode = "11", TariffPlanId = plan.Id, CreditLimit = 100m });
        var telephone = Some.Extension(office, "201");
        var secret = telephone.NewSecret();
        await database.SaveAsync(
            provider, plan, new ProviderRate(provider.Id, Some.Terms("5511", 0.04m)), Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.12m)),
            gateway, customer, office, telephone, Some.Route("_5511X.", gateway));
        return new SmallOperator(gateway, office, telephone, secret);
    }
}

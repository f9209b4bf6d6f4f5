using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Calls;

/// <summary>A file of calls names the customers of its calls, whom it meets on the way, and reads nobody else.</summary>
public sealed class CallColumnsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_customer_is_read_when_a_call_of_theirs_comes_and_only_once()
    {
        var (met, later, deleted) = (Some.ExtensionCustomer(new CustomerDetails { Name = "Before" }), Some.ExtensionCustomer(new CustomerDetails { Name = "Before" }), Guid.CreateVersion7());
        await database.SaveAsync(met, later);
        await using var db = database.Open();
        var columns = new CallColumns(db, new ReaderPreferences(new HttpContextAccessor()), new PanelDisplay(CultureInfo.InvariantCulture, TimeZoneInfo.Utc, TimeProvider.System), new Keys());
        var name = (await columns.ReadAsync(everything: true, default)).Single(column => column.Title == "Column.Customer").Value;

        await columns.LearnAsync([Of(met.Id), Of(deleted), Of(null)], default);
        await db.Customers.Where(customer => customer.Id == met.Id || customer.Id == later.Id).ExecuteUpdateAsync(set => set.SetProperty(customer => customer.Name, "After"));
        await columns.LearnAsync([Of(met.Id), Of(later.Id), Of(deleted)], default);
        Assert.Equal(["Before", "After", null, null], new[] { Of(met.Id), Of(later.Id), Of(deleted), Of(null) }.Select(call => name(call)));
    }

    private static CallRecord Of(Guid? customer) => new()
    {
        Id = Guid.CreateVersion7(),
        StartedAt = DateTimeOffset.UnixEpoch,
        EndedAt = DateTimeOffset.UnixEpoch,
        ImportedAt = DateTimeOffset.UnixEpoch,
        NodeKey = "pbx1",
        UniqueId = "1",
        LinkedId = "1",
        Sequence = 1,
        Direction = CallDirection.Outbound,
        Source = "1",
        Destination = "2",
        CustomerId = customer,
        Attempt = 1,
        IsLastAttempt = true,
        Disposition = CallDisposition.Answered,
        DurationSeconds = 1,
        TalkSeconds = 1,
    };

    private sealed class Keys : IStringLocalizer<CallsText>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => this[name];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}

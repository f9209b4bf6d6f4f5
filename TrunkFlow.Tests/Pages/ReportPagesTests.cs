using System.Globalization;
using System.IO.Compression;
using System.Net;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;
using static TrunkFlow.Tests.Reports.Rollups;

namespace TrunkFlow.Tests.Pages;

/// <summary>Reports as a reader without scripts gets them: pages, and files of the same rows.</summary>
public sealed class ReportPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Days = "from=2026-11-20&until=2026-11-22";

    [Fact]
    public async Task Margins_are_grouped_narrowed_sorted_and_downloaded_as_they_are_shown()
    {
        var (ana, bia) = (Named("Ana"), Named("Bia"));
        await server.Database.SaveHoursAsync(
            ana, bia,
            Hour("2026-11-20T15:00Z", ana.Id, destination: "5511", calls: 4, attempts: 4, answered: 3, talk: 600, sell: 10m, buy: 4m),
            Hour("2026-11-21T15:00Z", ana.Id, destination: "5521", calls: 2, attempts: 2, answered: 1, talk: 60, sell: 1m, buy: 3m),
            Hour("2026-11-21T16:00Z", bia.Id, destination: "5511", calls: 8, attempts: 8, answered: 8, talk: 1200, sell: 7.5m, buy: 5m));
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        var page = await viewer.TextAsync($"/reports?{Days}");
        Assert.True(page.IndexOf(ana.Name, StringComparison.Ordinal) < page.IndexOf(bia.Name, StringComparison.Ordinal));
        page = await viewer.TextAsync($"/reports?{Days}&sort=margin");
        Assert.True(page.IndexOf(bia.Name, StringComparison.Ordinal) < page.IndexOf(ana.Name, StringComparison.Ordinal));
        page = await viewer.TextAsync($"/reports?{Days}&sort=-calls");
        Assert.True(page.IndexOf(bia.Name, StringComparison.Ordinal) < page.IndexOf(ana.Name, StringComparison.Ordinal));

        Assert.Equal(
            ["Destination,Code,Calls,Answered,Attempts,Talk (s),Billed (s),Revenue,Cost,Profit,Margin (%),Markup (%),Unrated", "5511,5511,4,3,4,600,0,10,4,6,60,150,0", "5521,5521,2,1,2,60,0,1,3,-2,-200,-66.67,0"],
            await viewer.LinesAsync($"/reports?{Days}&group=destination&customer={ana.Code}&download=csv"));
        Assert.Equal(["2026-11-20", "2026-11-21"], (await viewer.LinesAsync($"/reports?{Days}&group=day&customer={ana.Code}&download=csv")).Skip(1).Select(line => line.Split(',')[0]));

        using var workbook = await viewer.GetAsync($"/reports?{Days}&download=xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".xlsx", workbook.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData("/reports?customer=nobody-of-this-code", "nobody-of-this-code")]
    [InlineData("/reports?from=2026-11-22&until=2026-11-20", "366")]
    [InlineData("/reports?group=hour&from=2026-01-01&until=2026-11-20", "31")]
    [InlineData("/reports/short-calls?from=2026-01-01&until=2026-11-20", "92")]
    [InlineData("/reports/peaks?group=customer&from=2026-01-01&until=2026-11-20", "92")]
    public async Task What_cannot_be_reported_is_said_on_the_page(string address, string said)
    {
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        foreach (var asked in (string[])[address, address + "&download=csv"])
        {
            using var answer = await viewer.GetAsync(asked);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports/quality")]
    [InlineData("/reports/peaks")]
    [InlineData("/reports/numbers")]
    [InlineData("/reports/short-calls")]
    [InlineData("/reports/without-price")]
    [InlineData("/reports/quarantine")]
    [InlineData("/calls")]
    public async Task Every_report_is_a_workbook_too_in_both_languages(string address)
    {
        foreach (var language in (string[])["pt-BR", "en"])
        {
            using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
            viewer.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            using var answer = await viewer.GetAsync(address + "?download=xlsx");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
            Assert.NotNull(archive.GetEntry("xl/worksheets/sheet1.xml"));
        }
    }

    [Theory]
    [InlineData("from=0001-01-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("until=9999-12-31", HttpStatusCode.UnprocessableEntity)]
    [InlineData("from=9999-12-31", HttpStatusCode.UnprocessableEntity)]
    [InlineData("group=99&download=7", HttpStatusCode.OK)]
    [InlineData("customer=%00&q=%00&zone=%00&from=2026-11-20", HttpStatusCode.OK)]
    public async Task Whatever_days_are_typed_are_answered(string asked, HttpStatusCode status)
    {
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        using var report = await viewer.GetAsync($"/reports?{asked}");
        Assert.Equal(status, report.StatusCode);
        using var calls = await viewer.GetAsync($"/calls?{asked}");
        Assert.Equal(HttpStatusCode.OK, calls.StatusCode);
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:00")]
    public async Task A_moment_nobody_means_is_refused_by_the_simulator(string moment)
    {
        var customer = Named("Bia");
        await server.Database.SaveAsync(customer);
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Operator));
        using var answer = await viewer.GetAsync($"/simulator?Input.Customer={customer.Code}&Input.Number=011987654321&Input.At={Uri.EscapeDataString(moment)}");
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{answer.StatusCode}");
        Assert.Contains("id=\"Input_At-error\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_a_price_counts_with_the_side_that_has_one_and_the_page_says_so()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var other = await scene.NewCustomerAsync();
        // Nothing to sell the first by, and nobody knows what the second cost.
        scene.Write(scene.Line().With(CallRecordColumn.Number, "+12125551212"), scene.Line().With(CallRecordColumn.Gateway, Guid.CreateVersion7()), scene.Line(60, other));
        await scene.ImportAsync();
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        var report = $"/reports?group=customer&from=2026-11-22&until=2026-11-22&customer={scene.Customer.Code}";
        Assert.EndsWith(",2,2,2,120,60,0.12,0.03,0.09,75,300,2", (await viewer.LinesAsync($"{report}&download=csv"))[1], StringComparison.Ordinal);
        Assert.Contains("the side that has a price", await viewer.TextAsync(report), StringComparison.Ordinal);
        Assert.DoesNotContain("the side that has a price", await viewer.TextAsync(report.Replace(scene.Customer.Code, other.Code, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peaks_of_a_customer_and_a_gateway_at_once_are_refused_in_words()
    {
        var customer = Named("Ana");
        await server.Database.SaveAsync(customer);
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        using var answer = await viewer.GetAsync($"/reports/peaks?customer={customer.Code}&gateway={Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("not of both", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_another_zone_leads_to_the_calls_of_that_day()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = $"Customer {Some.Number}", TariffPlanId = scene.Plan.Id, TimeZone = "Pacific/Auckland" });
        await server.Database.SaveAsync(customer);
        // In Auckland the 21st begins at 11:00Z of the 20th, in São Paulo at 03:00Z of the 21st.
        scene.Write([.. new[] { "10:59", "11:00", "23:00" }.Select(time => scene.Line(60, customer).At(At($"2026-11-20T{time}Z"), 60))]);
        await scene.ImportAsync();
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        var page = WebUtility.HtmlDecode(await viewer.TextAsync($"/reports?{Days}&group=day&customer={customer.Code}"));
        var link = page[page.IndexOf("/calls?from=2026-11-21", StringComparison.Ordinal)..].Split('"')[0];
        Assert.Equal(3, (await viewer.LinesAsync(link + "&download=csv")).Length);
        Assert.Equal(4, (await viewer.LinesAsync(link.Replace("2026-11-21&until", "2026-11-20&until", StringComparison.Ordinal) + "&download=csv")).Length);
    }

    [Fact]
    public async Task The_chart_has_the_days_without_calls_as_well()
    {
        var customer = Named("Ana");
        await server.Database.SaveHoursAsync(customer, Hour("2026-11-02T15:00Z", customer.Id, calls: 1, sell: 8m), Hour("2026-11-05T15:00Z", customer.Id, calls: 1, sell: 4m));
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        var page = await viewer.TextAsync($"/reports?from=2026-11-01&until=2026-11-05&group=day&customer={customer.Code}");
        Assert.Contains("class=\"line\" d=\"M0 240L240 0L480 240L720 240L960 120\"", page, StringComparison.Ordinal);
        Assert.Equal(2, (await viewer.LinesAsync($"/reports?from=2026-11-01&until=2026-11-05&group=day&customer={customer.Code}&download=csv")).Length - 1);
    }

    [Fact]
    public async Task The_chart_begins_where_its_first_month_and_its_first_hour_do()
    {
        var (ana, ira) = (Named("Ana"), Some.TrunkCustomer(new CustomerDetails { Name = $"Ira {Some.Number}", TimeZone = "Asia/Kolkata" }));
        await server.Database.SaveHoursAsync(
            ana, ira,
            Hour("2026-09-20T15:00Z", ana.Id, calls: 1, sell: 8m), Hour("2026-11-02T15:00Z", ana.Id, calls: 1, sell: 4m), Hour("2026-11-04T19:00Z", ira.Id, calls: 1, sell: 8m));
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        Assert.Contains(
            "class=\"line\" d=\"M0 0L480 240L960 120\"", await viewer.TextAsync($"/reports?from=2026-09-15&until=2026-11-05&group=month&customer={ana.Code}"), StringComparison.Ordinal);
        // The day begins at half past six in the evening before.
        Assert.Contains("class=\"line\" d=\"M0 0L", await viewer.TextAsync($"/reports?from=2026-11-05&until=2026-11-05&group=hour&customer={ira.Code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_those_of_the_one_customers_time_zone()
    {
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = $"Customer {Some.Number}", TimeZone = "Pacific/Auckland" });
        // In Auckland the 21st begins at 11:00Z of the 20th.
        await server.Database.SaveHoursAsync(
            customer, Hour("2026-11-20T10:00Z", customer.Id, calls: 3, sell: 1m), Hour("2026-11-20T11:00Z", customer.Id, calls: 5, sell: 2m));
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        Assert.Equal(["2026-11-20,,3", "2026-11-21,,5"], (await viewer.LinesAsync($"/reports?{Days}&group=day&customer={customer.Code}&download=csv")).Skip(1).Select(line => line[..13]));
        Assert.Contains("Pacific/Auckland", await viewer.TextAsync($"/reports?{Days}&group=day&customer={customer.Code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_short_calls_and_peaks_are_downloaded_too()
    {
        var customer = Some.TrunkCustomer();
        var provider = Some.Provider(0.05m);
        var gateway = Some.Gateway(provider);
        await server.Database.SaveHoursAsync(
            customer, provider, gateway,
            Hour("2026-11-20T15:00Z", customer.Id, gateway: gateway.Id, attempts: 8, calls: 8, answered: 4, effective: 6, shortCalls: 1, talk: 300, delay: 9_000, rung: 6),
            new CallPeak { Id = Guid.CreateVersion7(), Hour = At("2026-11-20T15:00Z"), CustomerId = customer.Id, Calls = 7, At = At("2026-11-20T15:04:05Z") });
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        Assert.Equal($"{gateway.Name},,,8,4,6,300,50,75,75,1500", (await viewer.LinesAsync($"/reports/quality?{Days}&gateway={gateway.Id}&download=csv"))[1]);
        Assert.Equal($"2026-11-20,{customer.Code},{customer.Name},8,4,5,62.5,Far from the limit", (await viewer.LinesAsync($"/reports/short-calls?{Days}&customer={customer.Code}&download=csv"))[1]);
        Assert.Equal($"{customer.Name},{customer.Code},7,2026-11-20 12:04:05,{customer.MaxChannels},{(customer.MaxChannels is { } most ? (decimal?)Math.Round(700m / most, 2) : null)}", (await viewer.LinesAsync($"/reports/peaks?{Days}&group=customer&customer={customer.Code}&download=csv"))[1]);
        Assert.Contains(gateway.Name, await viewer.TextAsync($"/reports/quality?{Days}"), StringComparison.Ordinal);
        Assert.Contains(customer.Name, await viewer.TextAsync($"/reports/short-calls?{Days}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_records_are_downloaded_as_they_are_filtered()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var other = await scene.NewCustomerAsync();
        scene.Write([.. Enumerable.Range(0, 120).Select(number => scene.Line(number, number % 3 == 0 ? other : scene.Customer))]);
        await scene.ImportAsync();
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        var lines = await viewer.LinesAsync($"/calls?from=2026-11-22&until=2026-11-22&customer={other.Code}&download=csv");
        Assert.Equal(41, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains(other.Code, line, StringComparison.Ordinal));
        var records = (await scene.RecordsAsync()).Where(call => call.CustomerId == other.Id).ToList();
        var charged = Array.IndexOf(lines[0].Split(','), "Charged");
        Assert.Equal(records.Sum(call => call.Sell), lines.Skip(1).Sum(line => decimal.Parse(line.Split(',')[charged], CultureInfo.InvariantCulture)));
        Assert.Equal(records.Select(call => call.StartedAt.AddHours(-3).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)).OrderDescending(), lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task A_page_shows_the_first_rows_of_its_order_and_says_so_and_the_file_has_them_all()
    {
        var customers = Enumerable.Range(0, 300).Select(number => Some.TrunkCustomer(new CustomerDetails { Name = $"Row {number:000}" })).ToList();
        await server.Database.SaveHoursAsync([.. customers, .. customers.Select((customer, number) => Hour("2026-03-03T15:00Z", customer.Id, attempts: 1, calls: 1, sell: number))]);
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        const string report = "/reports?group=customer&from=2026-03-03&until=2026-03-03&sort=-sell";
        var page = await viewer.TextAsync(report);
        Assert.Contains("Row 299", page, StringComparison.Ordinal);
        Assert.Contains("Row 250", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Row 249", page, StringComparison.Ordinal);
        Assert.Contains("The first 50 of 300 rows", page, StringComparison.Ordinal);
        Assert.Equal(page[page.IndexOf("<tbody", StringComparison.Ordinal)..page.IndexOf("</tfoot>", StringComparison.Ordinal)], await TableAsync(report[..report.LastIndexOf('&')]));
        Assert.Contains("&amp;rows=more\">Show 300<", page, StringComparison.Ordinal);
        var more = await viewer.TextAsync($"{report}&rows=more");
        Assert.Contains("Row 000", more, StringComparison.Ordinal);
        Assert.DoesNotContain("of 300 rows", more, StringComparison.Ordinal);
        Assert.Equal(301, (await viewer.LinesAsync($"{report}&download=csv")).Length);

        // The report's own order is by revenue too: the rows it names are those it would name of all.
        async Task<string> TableAsync(string address)
        {
            var text = await viewer.TextAsync(address);
            return text[text.IndexOf("<tbody", StringComparison.Ordinal)..text.IndexOf("</tfoot>", StringComparison.Ordinal)];
        }
    }

    [Fact]
    public async Task More_rows_than_the_api_answers_are_all_sorted_and_all_in_the_file()
    {
        const int Rows = 1_005;
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var empty = Some.Plan();
        await server.Database.SaveAsync(empty);
        var nobodys = await scene.NewCustomerAsync(empty);
        scene.Write([.. Enumerable.Range(0, Rows).Select(_ => scene.Line(10, nobodys).At(At("2026-03-05T15:00Z"), 10))]);
        await scene.ImportAsync();
        await scene.ScalarAsync<Guid>($"UPDATE cdr SET unrated_reason = 'reason-' || unique_id WHERE node_key = '{scene.Node}' RETURNING id");
        // The one that loses is the one that sells least.
        await server.Database.SaveHoursAsync(
            [.. Enumerable.Range(0, Rows).Select(number => Hour(
                "2026-03-04T15:00Z", nobodys.Id, scene.Provider.Id, scene.Gateway.Id, $"99{number:0000}", attempts: Rows - number, calls: Rows - number, answered: number == Rows - 1 ? 1 : 0,
                sell: Rows - number, buy: number == Rows - 1 ? 9m : 0m))]);
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        const string Margins = "/reports?group=destination&from=2026-03-04&until=2026-03-04&sort=margin";
        Assert.Equal("991004,991004,1,1,1,0,0,1,9,-8,-800,-88.89,0", (await FileAsync(Margins))[1]);
        var quality = $"/reports/quality?destinations=true&from=2026-03-04&until=2026-03-04&gateway={scene.Gateway.Id}&sort=-asr";
        Assert.StartsWith($"{scene.Gateway.Name},991004,991004,1,1,", (await FileAsync(quality))[1], StringComparison.Ordinal);
        await FileAsync($"/reports/without-price?from=2026-03-05&until=2026-03-05&customer={nobodys.Code}");

        const string Days = "from: \"2026-03-04\", to: \"2026-03-04\"";
        var answer = await server.As(UserRole.Viewer).DataAsync(
            $"{{ marginReport({Days}, groupBy: DESTINATION) {{ rows {{ destination }} total {{ buy }} }} gatewayQuality({Days}) {{ attempts }} unratedCalls(from: \"2026-03-05\", to: \"2026-03-05\") {{ calls }} }}");
        Assert.Equal(9m, answer.GetProperty("marginReport").GetProperty("total").GetProperty("buy").GetDecimal());
        Assert.All(
            [answer.GetProperty("marginReport").GetProperty("rows"), answer.GetProperty("gatewayQuality"), answer.GetProperty("unratedCalls")], rows => Assert.Equal(1000, rows.GetArrayLength()));

        async Task<string[]> FileAsync(string report)
        {
            Assert.Contains("The first 50 of 1,005 rows", await viewer.TextAsync(report), StringComparison.Ordinal);
            Assert.Contains("The first 1,000 of 1,005 rows", await viewer.TextAsync($"{report}&rows=more"), StringComparison.Ordinal);
            var lines = await viewer.LinesAsync($"{report}&download=csv");
            Assert.Equal(Rows + 1, lines.Length);
            return lines;
        }
    }

    [Fact]
    public async Task Call_records_are_narrowed_by_provider_route_number_and_extension()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        scene.Write([.. Enumerable.Range(1, 12).Select(number => scene.Line(number))]);
        await scene.ImportAsync();
        var office = Some.ExtensionCustomer();
        var (did, extension, route) = (Some.Did(), Some.Extension(office), Some.Route("55", scene.Gateway));
        await server.Database.SaveAsync(office, did, extension, route);
        await SetAsync("did_id", did.Id, 1);
        await SetAsync("extension_id", extension.Id, 2);
        await SetAsync("route_id", route.Id, 3);
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        Assert.Equal((12, 0), (await CountAsync($"provider={scene.Provider.Id}"), await CountAsync($"provider={route.Id}")));
        Assert.Equal((1, 1, 0), (await CountAsync($"did={Uri.EscapeDataString(did.Number)}"), await CountAsync($"did={did.Number[3..]}"), await CountAsync("did=000")));
        Assert.Equal((2, 0), (await CountAsync($"extension={extension.Number}"), await CountAsync("extension=nobody")));
        Assert.Equal((3, 0), (await CountAsync($"route={route.Id}"), await CountAsync($"route={did.Id}")));
        Assert.Contains(route.Name, await viewer.TextAsync($"/calls?route={route.Id}"), StringComparison.Ordinal);

        async Task<int> CountAsync(string narrowed) => (await viewer.LinesAsync($"/calls?from=2026-11-22&until=2026-11-22&{narrowed}&download=csv")).Length - 1;

        async Task SetAsync(string column, Guid value, int calls) =>
            await scene.ScalarAsync<Guid>($"UPDATE cdr SET {column} = '{value}' WHERE id IN (SELECT id FROM cdr WHERE node_key = '{scene.Node}' ORDER BY started_at LIMIT {calls}) RETURNING id");
    }

    [Theory]
    [InlineData("from=2026-10-23&until=2026-11-22&outcome=answered", true)]
    [InlineData("from=2026-10-22&until=2026-11-22&outcome=answered", false)]
    [InlineData("from=2026-10-22&until=2026-11-22&number=551199", false)]
    [InlineData("from=2025-01-01&until=2026-11-22&direction=outbound", true)]
    public async Task Calls_are_added_up_over_as_many_days_as_the_api_adds_up_and_else_the_list_says_why_not(string asked, bool added)
    {
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        var page = await viewer.TextAsync($"/calls?{asked}");
        var totals = page[page.IndexOf("id=\"totals\"", StringComparison.Ordinal)..].Split('<')[0];
        Assert.Equal(added, totals.Contains("margin", StringComparison.Ordinal));
        Assert.Equal(!added, totals.Contains("over 31 days at most", StringComparison.Ordinal));
    }

    private static Customer Named(string name) => Some.TrunkCustomer(new CustomerDetails { Name = $"{name} {Some.Number}" });

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}

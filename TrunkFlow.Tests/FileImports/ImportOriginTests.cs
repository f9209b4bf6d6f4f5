using System.Xml.Linq;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.FileImports.Reading;
using TrunkFlow.Server.Pages.FileImports;
using TrunkFlow.Server.RateDecks.Reading;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.FileImports;

/// <summary>Whoever fills the list we offer, or exports a table of another system, chooses no columns.</summary>
public sealed class ImportOriginTests
{
    [Theory]
    [InlineData(ImportKind.Customers, "")]
    [InlineData(ImportKind.Customers, ".pt-BR")]
    [InlineData(ImportKind.Dids, "")]
    [InlineData(ImportKind.Dids, ".pt-BR")]
    [InlineData(ImportKind.Extensions, "")]
    [InlineData(ImportKind.Extensions, ".pt-BR")]
    public void Every_column_of_the_list_we_offer_is_recognised_by_its_name(ImportKind kind, string language)
    {
        var words = XDocument.Load(RepositoryRoot.File("TrunkFlow.Server", "Resources", $"FileImportsText{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
        var offered = kind.Template().ToList();
        Assert.True(offered.Count > 5);
        Assert.Equal(offered, ImportOrigin.Of(kind, [.. offered.Select(column => TableText.Name(words[$"Cell.{column}"]))]).Columns);
    }

    [Theory]
    [InlineData(ImportKind.Customers, "id,username,useralias,uipass,credit,activated,status,lastname,firstname,typepaid,creditlimit,company_name,vat_rn", "A2Billing (cc_card)")]
    [InlineData(ImportKind.Extensions, "id,id_cc_card,name,accountcode,regexten,callerid,secret,allow,cid_number,md5secret", "A2Billing (cc_sip_buddies)")]
    [InlineData(ImportKind.Dids, "id,id_cc_didgroup,id_cc_country,activated,iduser,did,fixrate,connection_charge,selling_rate", "A2Billing (cc_did)")]
    [InlineData(ImportKind.Dids, "id,id_user,activated,reserved,did,callerid,fixrate,connection_charge,selling_rate_1,buy_rate_1", "MagnusBilling (pkg_did)")]
    public void Tables_of_other_systems_are_told_by_their_columns(ImportKind kind, string header, string name)
    {
        var (origin, columns) = ImportOrigin.Of(kind, [.. header.Split(',').Select(TableText.Name)]);
        Assert.Equal(name, origin.Name);
        Assert.Equal(columns.Where(column => column != ImportColumn.Ignored).Distinct().Count(), columns.Count(column => column != ImportColumn.Ignored));
        Assert.DoesNotContain(ImportColumn.SetupSell, columns);
    }

    [Theory]
    [InlineData("id,idtariffplan,dialprefix,buyrate,buyrateinitblock,buyrateincrement,rateinitial,initblock,billingblock,connectcharge,disconnectcharge,destination\n1,2,5511,0.03,30,6,0.09,30,6,0.1,0,Brasil\n")]
    [InlineData("id,id_plan,id_trunk_group,id_prefix,rateinitial,initblock,billingblock,connectcharge,disconnectcharge,minimal_time_charge,status,prefix,destination\n1,2,3,4,0.09,30,6,0.1,0,0,1,5511,Brasil\n")]
    public void Their_rates_are_read_as_a_deck(string text)
    {
        var format = DeckFormatGuess.Of(System.Text.Encoding.UTF8.GetBytes(text));
        using var reader = new DeckReader(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), format);
        var terms = Assert.Single(reader.Lines()).Terms!;
        Assert.Equal(("5511", 0.09m, 30, 6, 0.1m), (terms.Key.Prefix, terms.PricePerMinute, terms.InitialBlock, terms.Increment, terms.ConnectionFee));
        Assert.Equal("Brasil", terms.Description);
    }
}

using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Reading;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Config;

public class SwitchFilesTests
{
    [Fact]
    public void The_laboratory_s_sample_files_are_what_the_writers_write_today()
    {
        foreach (var file in SwitchFiles.Render(LaboratoryOperator.Model))
        {
            file.Text.MatchSnapshot(RepositoryRoot.File("lab", "sample", file.Name));
        }
    }

    [Fact]
    public void Rows_in_another_order_give_the_same_bytes()
    {
        var model = LaboratoryOperator.Model;
        var turned = model with
        {
            Customers = [.. model.Customers.Reverse().Select(customer => customer with { Trunks = [.. customer.Trunks.Reverse()], Extensions = [.. customer.Extensions.Reverse()] })],
            Gateways = [.. model.Gateways.Reverse()],
            Routes = [.. model.Routes.Reverse()],
            Dids = [.. model.Dids.Reverse()],
        };

        Assert.Equal(SwitchFiles.Render(model), SwitchFiles.Render(turned));
    }

    [Fact]
    public void Whoever_is_called_is_offered_codecs_in_his_own_order()
    {
        var sections = SwitchFiles.Render(LaboratoryOperator.Model).Where(file => file.Name.StartsWith("pjsip_", StringComparison.Ordinal)).SelectMany(file => AsteriskFile.Read(file.Text).Sections).ToList();

        Assert.Equal(["local", "local", "local"], sections.Where(section => section.IsTemplate).Select(section => section.Value("outgoing_call_offer_pref")));
        Assert.Equal(["ulaw,gsm,alaw", "ulaw,gsm,alaw"], sections.Where(section => (section.Name is "gw-codecs" or "lia") && section.Value("allow") is not null).Select(section => section.Value("allow")));
    }

    [Fact]
    public void An_empty_switch_has_all_files_and_no_complaints()
    {
        var files = SwitchFiles.Render(SwitchModel.Empty);

        Assert.Equal(
            ["pjsip_gateways.conf", "pjsip_customer_trunks.conf", "pjsip_extensions.conf", "extensions_routes.conf", "extensions_dids.conf", "confbridge_trunkflow.conf", "routing.json"],
            files.Select(file => file.Name));
        Assert.Empty(new CrossReferences(files).Problems());
    }

    [Fact]
    public void The_laboratory_s_mapping_of_call_records_is_the_importer_s()
    {
        Assert.Equal(CallRecordMapping.File, File.ReadAllText(RepositoryRoot.File("lab", "asterisk", "cdr_custom.conf")));
    }
}

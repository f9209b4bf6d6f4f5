using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.FileImports;

/// <summary>A file and what holds for lines that say nothing, while it is chosen.</summary>
public sealed class ImportForm
{
    [JsonIgnore]
    public IFormFile? File { get; set; }

    public CustomerType CustomerType { get; set; } = CustomerType.Extension;

    public Guid? TariffPlanId { get; set; }

    public Guid? ProviderId { get; set; }

    [ModelBinder<CustomerCodeBinder>]
    public Guid? CustomerId { get; set; }

    /// <exception cref="InvalidValueException">No file is chosen.</exception>
    public UploadImportInput ToUpload(ImportKind kind) => new()
    {
        Kind = kind,
        File = new FormUpload(File ?? throw new InvalidValueException("file", "Missing")),
        CustomerType = CustomerType,
        TariffPlanId = TariffPlanId,
        ProviderId = ProviderId,
        CustomerId = CustomerId,
    };
}

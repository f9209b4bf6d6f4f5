using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>What the extension's form holds while it is typed.</summary>
public sealed class ExtensionForm : ICheckedForm
{
    public int Version { get; set; }

    [ModelBinder<CustomerCodeBinder>]
    public Guid CustomerId { get; set; }

    public string? Number { get; set; }

    public string? Name { get; set; }

    public Transport Transport { get; set; }

    public string? Codecs { get; set; } = "alaw, ulaw";

    public int MaxContacts { get; set; } = 1;

    public string? CallerIdName { get; set; }

    public string? CallerIdNumber { get; set; }

    public bool MayCallOut { get; set; }

    public string? ForwardAlways { get; set; }

    public string? ForwardBusy { get; set; }

    public string? ForwardNoAnswer { get; set; }

    public int RingSeconds { get; set; } = 30;

    public bool Enabled { get; set; }

    public static ExtensionForm Of(Extension extension) => new()
    {
        Version = extension.Version,
        CustomerId = extension.CustomerId,
        Number = extension.Number,
        Name = extension.Name,
        Transport = extension.Transport,
        Codecs = TypedLists.Commas(extension.Codecs),
        MaxContacts = extension.MaxContacts,
        CallerIdName = extension.CallerIdName,
        CallerIdNumber = extension.CallerIdNumber,
        MayCallOut = extension.MayCallOut,
        ForwardAlways = extension.ForwardAlways,
        ForwardBusy = extension.ForwardBusy,
        ForwardNoAnswer = extension.ForwardNoAnswer,
        RingSeconds = extension.RingSeconds,
        Enabled = extension.Enabled,
    };

    public AddExtensionInput ToAdd() => new()
    {
        CustomerId = CustomerId,
        Number = Number ?? "",
        Name = Name,
        Transport = Transport,
        Codecs = TypedLists.Read(Codecs),
        MaxContacts = MaxContacts,
        CallerIdName = CallerIdName,
        CallerIdNumber = CallerIdNumber,
        MayCallOut = MayCallOut,
        ForwardAlways = ForwardAlways,
        ForwardBusy = ForwardBusy,
        ForwardNoAnswer = ForwardNoAnswer,
        RingSeconds = RingSeconds,
        Enabled = Enabled,
    };

    public EditExtensionInput ToEdit(Guid id) => new()
    {
        Id = id,
        Version = Version,
        Number = Number ?? "",
        Name = Name,
        Transport = Transport,
        Codecs = TypedLists.Read(Codecs),
        MaxContacts = MaxContacts,
        CallerIdName = CallerIdName,
        CallerIdNumber = CallerIdNumber,
        MayCallOut = MayCallOut,
        ForwardAlways = ForwardAlways,
        ForwardBusy = ForwardBusy,
        ForwardNoAnswer = ForwardNoAnswer,
        RingSeconds = RingSeconds,
        Enabled = Enabled,
    };

    public ICheckedForm Example() => new ExtensionForm { Number = "00000001" };

    public void Check() => _ = new Extension(CustomerId, ToAdd());
}

using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Where ASP.NET's data protection keeps its key ring (cookies and form tokens): in the database, sealed by the master key, so that a cookie
/// from one server is good on the next.
/// </summary>
public sealed class KeyRing(IDbContextFactory<TrunkFlowDbContext> databases, MasterKey masterKey, TimeProvider clock) : IXmlRepository
{
    private const string Purpose = "data-protection";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return [.. db.ProtectedKeys.AsNoTracking().Where(key => key.Purpose == Purpose).AsEnumerable().Select(key => Read(key))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        var sealedValue = masterKey.Seal(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Purpose);
        db.ProtectedKeys.Add(new ProtectedKey(Purpose, friendlyName, sealedValue, clock.GetUtcNow()));
        db.SaveChanges();
    }

    private XElement Read(ProtectedKey key) => XElement.Parse(Encoding.UTF8.GetString(masterKey.Open(key.SealedValue, Purpose)));
}

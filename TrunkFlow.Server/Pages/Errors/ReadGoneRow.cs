using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Server.Pages.Errors;

/// <summary>Asks the audit log what a row was that is not there any more, and who deleted it when.</summary>
public sealed class ReadGoneRow(TrunkFlowDbContext db)
{
    /// <summary>What a kind calls its rows by, in camel case.</summary>
    private static readonly string[] Names = ["name", "number", "username", "prefix"];

    public async Task<GoneRow> RunAsync(string kind, Guid? id, CancellationToken cancellationToken)
    {
        var subject = id?.ToString();
        var removal = await db.AuditEntries.AsNoTracking().Where(entry => entry.Kind == kind && entry.SubjectId == subject && entry.Action == AuditAction.Removed)
            .OrderByDescending(entry => entry.At).FirstOrDefaultAsync(cancellationToken);
        return removal is null ? new GoneRow(kind) : new GoneRow(kind, NameIn(removal.Before), removal.ActorName, removal.At);
    }

    private static string? NameIn(JsonDocument? fields)
    {
        foreach (var name in Names)
        {
            if (fields?.RootElement.TryGetProperty(name, out var value) == true && value.ValueKind == JsonValueKind.String)
            {
                return name == "number" ? PanelDisplay.Phone(value.GetString()) : value.GetString();
            }
        }

        return null;
    }
}

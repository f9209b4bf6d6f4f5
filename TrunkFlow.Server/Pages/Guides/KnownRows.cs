using Microsoft.AspNetCore.Mvc.Rendering;

namespace TrunkFlow.Server.Pages.Guides;

/// <summary>Rows that are there already, of which one may be taken instead of a new one.</summary>
/// <param name="Label">What they are.</param>
/// <param name="Page">The step that goes on with it.</param>
/// <param name="Name">How it is called in the address of that step.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Keeps">What else stands in that address.</param>
public sealed record KnownRows(string Label, string Page, string Name, IReadOnlyList<SelectListItem> Rows, params (string Name, Guid? Value)[] Keeps);

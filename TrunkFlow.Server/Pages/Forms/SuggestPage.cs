namespace TrunkFlow.Server.Pages.Forms;

/// <summary>The rows that have what was typed so far into a field that takes a key of one, and the name of the one whose key it is. A page must not carry them all.</summary>
public abstract class SuggestPage : PanelPage
{
    protected const int Most = 20;

    public IReadOnlyList<(string Key, string Name)> Rows { get; protected set; } = [];

    public string? Chosen => Rows.FirstOrDefault(row => row.Key == Typed).Name;

    // htmx sends a field under its own name and says which it is: https://htmx.org/reference/#request_headers
    public string Field => Request.Headers["HX-Trigger"].ToString();

    protected string Typed => Request.Query[Request.Headers["HX-Trigger-Name"].ToString()].ToString().Replace("\0", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
}

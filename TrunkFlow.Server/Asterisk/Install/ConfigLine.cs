namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>A line and what ends it: nothing at the end of some files, a carriage return too in those edited elsewhere.</summary>
internal readonly record struct ConfigLine(string Text, string End)
{
    public static List<ConfigLine> Split(string text)
    {
        var lines = new List<ConfigLine>();
        for (var from = 0; from < text.Length;)
        {
            var feed = text.IndexOf('\n', from);
            var (to, next) = feed < 0 ? (text.Length, text.Length) : (feed, feed + 1);
            if (feed > from && text[feed - 1] == '\r')
            {
                to--;
            }

            lines.Add(new ConfigLine(text[from..to], text[to..next]));
            from = next;
        }

        return lines;
    }
}

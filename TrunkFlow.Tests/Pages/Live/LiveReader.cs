using System.Net;

namespace TrunkFlow.Tests.Pages.Live;

/// <summary>A page's stream as the browser reads it, each wait with a deadline.</summary>
internal sealed class LiveReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly StreamReader reader;
    private readonly List<string> lines = [];

    private LiveReader(HttpResponseMessage answer, StreamReader reader) => (Answer, this.reader) = (answer, reader);

    public HttpResponseMessage Answer { get; }

    public IReadOnlyList<string> Lines => lines;

    public static async Task<LiveReader> OpenAsync(HttpClient http, string names, string? since = null)
    {
        var answer = await AskAsync(http, names, since);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new LiveReader(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    public static Task<HttpResponseMessage> AskAsync(HttpClient http, string names, string? since = null) =>
        http.GetAsync(new Uri($"/live/events?names={names}&since={since}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);

    /// <summary>The next name.</summary>
    public async Task<string> NextAsync()
    {
        while (await LineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal) && line != "event: nothing")
            {
                return line["event: ".Length..];
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    /// <summary>Until it hears all that it was asked for.</summary>
    public async Task HearsAsync()
    {
        while (await LineAsync() is { } line)
        {
            if (line == "event: nothing")
            {
                return;
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    public async Task EndsAsync()
    {
        while (await LineAsync() is not null)
        {
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        Answer.Dispose();
    }

    private async Task<string?> LineAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var line = await reader.ReadLineAsync(deadline.Token);
        if (line is not null)
        {
            lines.Add(line);
        }

        return line;
    }
}

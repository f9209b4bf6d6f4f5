// asker CALLS RATE PORT …: asks FastAGI servers for the ways of so many calls, so many a second, as Asterisk asks; with several ports each call asks the next of them.
// Prints for each port how many milliseconds every call waited, from connecting until the last was said, as JSON.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

var (calls, rate) = (Number(args[0]), Number(args[1]));
var ports = Array.ConvertAll(args[2..], Number);
var waits = ports.ToDictionary(port => port, _ => new ConcurrentBag<double>());

using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1) / rate);
var asked = new List<Task>();
for (var call = 0; call < calls && await clock.WaitForNextTickAsync(); call++)
{
    var (number, port) = (call, ports[call % ports.Length]);
    // A thread of its own, so that none waits for another's answer.
    asked.Add(Task.Factory.StartNew(() => waits[port].Add(Ask(port, number)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
}

await Task.WhenAll(asked);
Console.WriteLine(JsonSerializer.Serialize(waits));

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static double Ask(int port, int call)
{
    var digits = $"55119{10_000_000 + (call * 7_919L % 80_000_000)}";
    var question = Encoding.ASCII.GetBytes($"""
        agi_request: agi://127.0.0.1:{port}/route
        agi_uniqueid: bench-{call}.1
        agi_arg_1: out
        agi_arg_2: 01900003-0000-7000-8000-000000000000
        agi_arg_3: {digits}
        agi_arg_4: 551133334444
        agi_arg_5: 1
        agi_arg_6: 0


        """.ReplaceLineEndings("\n"));
    var isRouted = false;
    var began = Stopwatch.GetTimestamp();
    using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    socket.Connect(IPAddress.Loopback, port);
    socket.Send(question);
    using var reader = new StreamReader(new NetworkStream(socket), Encoding.ASCII);
    while (reader.ReadLine() is { } command)
    {
        isRouted |= command.Contains("TF_OFFER_1", StringComparison.Ordinal);
        socket.Send("200 result=1\n"u8);
    }

    return isRouted ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : throw new InvalidOperationException($"The call to {digits} was not routed.");
}

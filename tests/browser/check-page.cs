#:property PublishAot=false

// Opens a page of HTML in a headless Chromium, light and dark, wide and narrow, and on paper, and says what does not work: errors in the
// console, requests to anywhere, content wider than the window, ids that stand twice, links that lead nowhere or out of sight, text of too
// little contrast, focus that cannot be seen. It talks to Chromium by its DevTools protocol and needs no package.
//
//   dotnet run tests/browser/check-page.cs -- FILE                   one line for each way of looking at it
//   dotnet run tests/browser/check-page.cs -- FILE --pictures DIR    besides, pictures of its head, a table with marks and a chart, and the page on paper
//
// CHROMIUM names the browser where it is not chromium. Exit code 0 when all works, 1 when something does not, 2 when it could not be tried.

using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

const int Tabs = 60;
int[] widths = [360, 768, 1440];
string[] schemes = ["light", "dark"];

if (args is not [_] and not [_, "--pictures", _])
    return Refuse("Say which page: FILE, and --pictures DIR for pictures.");
var file = args[0];
if (!File.Exists(file))
    return Refuse($"{file}: there is no such file.");
var pictures = args.Length == 3 ? args[2] : null;
if (pictures is not null)
    Directory.CreateDirectory(pictures);

var profile = Directory.CreateTempSubdirectory("check-page-");
using var chromium = Start(profile.FullName);
if (chromium is null)
    return Refuse("There is no chromium; CHROMIUM can name another.");
var faults = 0;
try
{
    using var browser = await Browser.Connect(chromium);
    var address = new Uri(Path.GetFullPath(file)).AbsoluteUri;
    foreach (var domain in new[] { "Page.enable", "Runtime.enable", "Log.enable", "Network.enable" })
        await browser.Call(domain);
    foreach (var scheme in schemes)
    {
        foreach (var width in widths)
        {
            await Emulate(browser, "screen", scheme, width);
            await browser.Open(address);
            var found = await browser.Ask(Checks.Page);
            found.AddRange(await browser.Ask(Checks.Contrast));
            found.AddRange(await browser.Ask(Checks.Links));
            found.AddRange(await TabThrough(browser));
            found.AddRange(browser.Complaints(address));
            Say($"{scheme}, {width} wide", found);
            if (pictures is not null)
            {
                await Picture(browser, Path.Combine(pictures, $"{scheme}-{width}.png"), "body");
                await Picture(browser, Path.Combine(pictures, $"{scheme}-{width}-marked.png"), ".cf-block:has(.cf-marked)");
                await Picture(browser, Path.Combine(pictures, $"{scheme}-{width}-chart.png"), "figure");
            }
        }

        await Emulate(browser, "print", scheme, 1080);
        await browser.Open(address);
        var printed = await browser.Ask(Checks.Print);
        printed.AddRange(await browser.Ask(Checks.Contrast));
        Say($"on paper, where {scheme} is preferred", printed);
    }

    var pdf = Convert.FromBase64String((string)(await browser.Call("Page.printToPDF", new { preferCSSPageSize = true }))["data"]!);
    Say("as PDF", pdf.AsSpan().StartsWith("%PDF"u8) ? [] : ["it is no PDF"]);
    if (pictures is not null)
        await File.WriteAllBytesAsync(Path.Combine(pictures, "page.pdf"), pdf);
}
finally
{
    chromium.Kill(entireProcessTree: true);
    await chromium.WaitForExitAsync();
    profile.Delete(recursive: true);
}

Console.WriteLine(faults == 0 ? "All works." : $"{faults} faults.");
return faults == 0 ? 0 : 1;

void Say(string how, List<string> found)
{
    faults += found.Count;
    Console.WriteLine($"{how}: {(found.Count == 0 ? "works" : string.Join("; ", found))}");
}

static async Task Emulate(Browser browser, string media, string scheme, int width)
{
    await browser.Call("Emulation.setEmulatedMedia", new { media, features = new[] { new { name = "prefers-color-scheme", value = scheme } } });
    await browser.Call("Emulation.setDeviceMetricsOverride", new { width, height = 900, deviceScaleFactor = 1, mobile = false });
}

// The first stop is the way past the contents; every stop is in sight and shows that it has the focus.
static async Task<List<string>> TabThrough(Browser browser)
{
    await browser.Call("Runtime.evaluate", new { expression = "scrollTo(0, 0); document.activeElement.blur(); history.replaceState(null, '', location.pathname)" });
    await browser.Open(null);
    var faults = new List<string>();
    var stops = new HashSet<string>();
    for (var tab = 0; tab < Tabs; tab++)
    {
        foreach (var type in new[] { "keyDown", "keyUp" })
            await browser.Call("Input.dispatchKeyEvent", new { type, key = "Tab", code = "Tab", windowsVirtualKeyCode = 9 });
        var stop = await browser.Ask(Checks.Focus);
        if (tab == 0 && !stop[0].Contains("#cf-summary", StringComparison.Ordinal))
            faults.Add($"the first stop is {stop[0]}, not a way past the contents");
        stops.Add(stop[0]);
        faults.AddRange(stop.Skip(1));
    }

    if (stops.Count < Tabs / 2)
        faults.Add($"{Tabs} tabs stop at {stops.Count} places");
    return faults;
}

// The width of the window from where the first such thing begins; nothing where there is none.
static async Task Picture(Browser browser, string file, string what)
{
    await browser.Call("Runtime.evaluate", new { expression = "scrollTo(0, 0); document.activeElement.blur()" });
    var y = await browser.Number($"Math.round(document.querySelector('{what}')?.getBoundingClientRect().top ?? -1)");
    if (y < 0)
        return;
    var clip = new { x = 0, y, width = await browser.Number("innerWidth"), height = 1600, scale = 1 };
    var answer = await browser.Call("Page.captureScreenshot", new { captureBeyondViewport = true, clip });
    await File.WriteAllBytesAsync(file, Convert.FromBase64String((string)answer["data"]!));
}

static Process? Start(string profile)
{
    var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("CHROMIUM") ?? "chromium") { RedirectStandardError = true };
    foreach (var argument in new[] { "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank" })
        start.ArgumentList.Add(argument);
    try
    {
        return Process.Start(start);
    }
    catch (System.ComponentModel.Win32Exception)
    {
        return null;
    }
}

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason);
    return 2;
}

// What is asked of the page, each an expression that gives a list of faults.
internal static class Checks
{
    public const string Page = """
        (() => {
          const faults = [];
          if (document.documentElement.scrollWidth > innerWidth) {
            const wide = [...document.querySelectorAll('body *')].filter(e => !e.closest('.cf-scroll, details') && e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3);
            faults.push(`it is ${document.documentElement.scrollWidth} wide: ${wide.map(e => e.outerHTML.slice(0, 80))}`);
          }
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push(`the id ${id} stands twice`);
          for (const a of document.querySelectorAll('a[href]')) {
            const href = a.getAttribute('href');
            if (!href.startsWith('#') || !document.getElementById(decodeURIComponent(href.slice(1)))) faults.push(`${href} leads nowhere`);
          }
          if (document.documentElement.lang !== 'en-GB') faults.push('its language is not said');
          if (document.scripts.length > 0) faults.push('it has a script');
          return faults;
        })()
        """;

    public const string Contrast = """
        (() => {
          const parse = text => { const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number); return { r, g, b, a }; };
          const over = (top, under) => ({ r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a), b: top.b * top.a + under.b * (1 - top.a), a: 1 });
          const light = c => { const f = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b); };
          const grounds = new Map();
          const dark = matchMedia('(prefers-color-scheme: dark)').matches && matchMedia('screen').matches;
          const ground = e => {
            if (!e) return dark ? parse('rgb(18, 18, 18)') : parse('rgb(255, 255, 255)');
            if (!grounds.has(e)) { const own = parse(getComputedStyle(e).backgroundColor); grounds.set(e, own.a === 1 ? own : over(own, ground(e.parentElement))); }
            return grounds.get(e);
          };
          const faults = new Map();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || e.closest('svg, style, .cf-unseen') || !e.checkVisibility()) continue;
            const style = getComputedStyle(e), under = ground(e), [a, b] = [light(over(parse(style.color), under)), light(under)].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700), ratio = (a + 0.05) / (b + 0.05);
            if (ratio < (large ? 3 : 4.5)) faults.set(`${style.color} on ${JSON.stringify(under)}`, `contrast ${ratio.toFixed(2)} of ${walker.currentNode.data.trim().slice(0, 30)} in <${e.tagName.toLowerCase()} class=${e.className}>`);
          }
          return [...faults.values()];
        })()
        """;

    // Each link of the summary is followed to its cell, from there to its note and back.
    public const string Links = """
        (() => {
          const faults = [];
          const follow = link => {
            link.click();
            const target = document.querySelector(':target');
            if (!target || target.id !== decodeURIComponent(link.hash.slice(1))) { faults.push(`${link.hash} is not come to`); return null; }
            const at = target.getBoundingClientRect();
            if (at.bottom < 0 || at.top > innerHeight || at.right < 0 || at.left > innerWidth) faults.push(`${link.hash} is out of sight`);
            return target;
          };
          const rows = document.querySelectorAll('tr[id^="cf-finding-"]');
          for (const row of rows) {
            const links = [...row.querySelectorAll('a[href*="-mark-"]')];
            if (links.length === 0) faults.push(`${row.id} leads to no cell`);
            for (const link of links) {
              const mark = follow(link);
              if (!mark) continue;
              if (!mark.closest('.cf-marked')) faults.push(`${link.hash} is no marked cell`);
              const note = follow(mark);
              const back = note && [...note.querySelectorAll('a')].find(a => a.hash === '#' + row.id);
              if (!back || follow(back) !== row) faults.push(`there is no way back from ${link.hash}`);
            }
          }
          return faults;
        })()
        """;

    public const string Focus = """
        (() => {
          const e = document.activeElement, at = e.getBoundingClientRect(), style = getComputedStyle(e);
          const name = `${e.tagName.toLowerCase()} ${e.getAttribute('href') ?? e.getAttribute('aria-label') ?? e.textContent.slice(0, 40)} at ${Math.round(at.top + scrollY)}`;
          const found = [name];
          if (e === document.body) return found;
          if (at.bottom < 0 || at.top > innerHeight || at.right < 0 || at.left > innerWidth) found.push(`the focus is out of sight at ${name}`);
          if (style.outlineStyle === 'none') found.push(`the focus does not show at ${name}`);
          return found;
        })()
        """;

    public const string Print = """
        (() => {
          const faults = [];
          const shut = [...document.querySelectorAll('details:not(.cf-list)')].filter(d => !d.lastElementChild.checkVisibility({ contentVisibilityAuto: true }));
          if (shut.length > 0) faults.push(`${shut.length} folded parts stay shut`);
          if (getComputedStyle(document.body).color !== 'rgb(0, 0, 0)') faults.push('text is not black');
          return faults;
        })()
        """;
}

// One page of a browser, by the DevTools protocol.
internal sealed class Browser : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonNode> _events = [];
    private int _calls;

    public static async Task<Browser> Connect(Process chromium)
    {
        var line = string.Empty;
        while (!line.Contains("DevTools listening on ", StringComparison.Ordinal))
            line = await chromium.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) ?? throw new InvalidOperationException("Chromium ended before it listened.");
        _ = chromium.StandardError.ReadToEndAsync();
        var host = new Uri(line[line.IndexOf("ws://", StringComparison.Ordinal)..]).Authority;
        using var http = new HttpClient();
        var pages = JsonNode.Parse(await http.GetStringAsync(new Uri($"http://{host}/json/list")))!.AsArray();
        var browser = new Browser();
        await browser._socket.ConnectAsync(new Uri((string)pages.First(page => (string?)page!["type"] == "page")!["webSocketDebuggerUrl"]!), CancellationToken.None);
        return browser;
    }

    public async Task<JsonNode> Call(string method, object? parameters = null)
    {
        var id = ++_calls;
        var text = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters ?? new { }) }.ToJsonString();
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        while (true)
        {
            var message = await Receive();
            if (message["id"] is null)
                _events.Add(message);
            else if ((int)message["id"]! == id)
                return message["result"] ?? throw new InvalidOperationException($"{method}: {message["error"]}");
        }
    }

    // An address opened afresh, or the same one again.
    public async Task Open(string? address)
    {
        _events.RemoveAll(message => (string?)message["method"] == "Page.loadEventFired");
        await (address is null ? Call("Page.reload") : Call("Page.navigate", new { url = address }));
        while (!_events.Any(message => (string?)message["method"] == "Page.loadEventFired"))
            _events.Add(await Receive());
    }

    public async Task<List<string>> Ask(string expression)
    {
        var answer = await Call("Runtime.evaluate", new { expression, returnByValue = true });
        return answer["exceptionDetails"] is { } error ? [error.ToJsonString()] : [.. answer["result"]!["value"]!.AsArray().Select(item => (string)item!)];
    }

    public async Task<int> Number(string expression) => (int)(await Call("Runtime.evaluate", new { expression, returnByValue = true }))["result"]!["value"]!;

    // What the console said, and what was asked for from anywhere but the page itself, since the last time.
    public List<string> Complaints(string address)
    {
        var complaints = _events.Select(message => (string?)message["method"] switch
        {
            "Runtime.exceptionThrown" or "Runtime.consoleAPICalled" or "Log.entryAdded" => $"the console says {message["params"]!.ToJsonString()}",
            "Network.requestWillBeSent" when ((string)message["params"]!["request"]!["url"]!).Split('#')[0] is var url && url != address => $"it asks for {url}",
            _ => null,
        }).OfType<string>().ToList();
        _events.Clear();
        return complaints;
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonNode> Receive()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}

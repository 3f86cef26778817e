using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Medusa.Runtime.Tests.Support;

/// <summary>Answers each connection with the same bytes and hangs up: for answers that a proper server would not give.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <param name="answer">What is sent.</param>
    /// <param name="drip">Whether to go on, byte by byte, until the client has gone.</param>
    public RawServer(string answer, bool drip = false)
    {
        _listener.Start();
        _ = ServeAsync(Encoding.UTF8.GetBytes(answer), drip);
    }

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(byte[] answer, bool drip)
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync();
                var request = new byte[64 * 1024];
                await socket.ReceiveAsync(request);
                await socket.SendAsync(answer);
                while (drip)
                {
                    await socket.SendAsync("x"u8.ToArray());
                    await Task.Delay(20);
                }
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Medusa.Runtime.Tests.Support;

/// <summary>Reads a request from each connection and hangs up without an answer; after a number of connections it is gone.</summary>
internal sealed class HangUpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _requests;

    public HangUpServer(int connections = int.MaxValue)
    {
        _listener.Start();
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));
        if (connections == 0)
        {
            _listener.Stop();
        }
        else
        {
            _ = ServeAsync(connections);
        }
    }

    public Uri Url { get; }

    public int Requests => Volatile.Read(ref _requests);

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(int connections)
    {
        try
        {
            for (var connection = 1; ; connection++)
            {
                using var socket = await _listener.AcceptSocketAsync();
                if (connection == connections)
                {
                    _listener.Stop();
                }

                var request = new byte[64 * 1024];
                if (await socket.ReceiveAsync(request) > 0)
                {
                    Interlocked.Increment(ref _requests);
                }

                socket.Shutdown(SocketShutdown.Both);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over, or the server gone.
        }
    }
}

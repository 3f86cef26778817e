using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InMemoryMedusa;

/// <summary>Makes the response to a request, from its body.</summary>
internal delegate JsonObject Responder(HttpContext context, JsonObject body);

/// <summary>Adds a route.</summary>
internal delegate void MapRoute(string verb, string path, Responder respond);

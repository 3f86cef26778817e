namespace StockSync.Erp;

/// <summary>One row of the export: what the ERP knows of one thing that is sold.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Sku">The stock keeping unit, by which ERP and shop know it.</param>
/// <param name="Title">The ERP's name for it. Only a new product gets it: what customers read is written in the shop.</param>
/// <param name="Price">The price in the currency's major unit: 17.5 is 17 euros and 50 cents. Never a double, which has no 0.1.</param>
/// <param name="Currency">The currency, as a code of three small letters.</param>
/// <param name="Stock">How many there are.</param>
internal sealed record ErpRow(int Line, string Sku, string Title, decimal Price, string Currency, int Stock);

/// <summary>A row that can't be used.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record InvalidRow(int Line, string Problem);

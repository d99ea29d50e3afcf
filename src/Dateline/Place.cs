namespace Dateline;

/// <summary>How precisely a place is known.</summary>
public enum PlacePrecision : byte
{
    /// <summary>Named, but not found on the map.</summary>
    Unknown,

    /// <summary>A building or spot.</summary>
    Point,

    /// <summary>A town or village.</summary>
    Town,

    /// <summary>A second-level division.</summary>
    Admin2,

    /// <summary>A first-level division.</summary>
    Admin1,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A region that is no administrative unit: "northern Syria", "the Sahel".</summary>
    Region,
}

/// <summary>Where something is or happened, as precisely as the text supports.</summary>
/// <remarks>
/// Coordinates of a country, region or division are a reference point: <see cref="IsPin"/> tells whether a map may draw them as a pin.
/// </remarks>
public sealed record Place
{
    private readonly double? _latitude;
    private readonly double? _longitude;

    /// <summary>The name as the text or the gazetteer has it; null where only the country is known.</summary>
    public string? Name { get; init; }

    /// <summary>GeoNames id.</summary>
    public int? GeonamesId { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-level division.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Name of the second-level division.</summary>
    public string? Admin2 { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Off the globe.</exception>
    public double? Latitude
    {
        get => _latitude;
        init => _latitude = value is < -90 or > 90 or double.NaN ? throw new ArgumentOutOfRangeException(nameof(value)) : value;
    }

    /// <summary>Degrees east, WGS 84.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Off the globe.</exception>
    public double? Longitude
    {
        get => _longitude;
        init => _longitude = value is < -180 or > 180 or double.NaN ? throw new ArgumentOutOfRangeException(nameof(value)) : value;
    }

    /// <summary>How precisely it is known.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>0 to 1: how sure the resolver is of this place among its namesakes.</summary>
    public double? Score { get; init; }

    /// <summary>The words it was worked out from.</summary>
    public ImmutableArray<Quotation> Evidence { get; init; } = [];

    /// <summary>Who gives this place, outermost first, where that differs from who asserts the record.</summary>
    public ImmutableArray<Participant> SaidBy { get; init; } = [];

    /// <summary>True where the coordinates mean the place itself.</summary>
    public bool IsPin => Latitude is not null && Longitude is not null && Precision is PlacePrecision.Point or PlacePrecision.Town;
}

/// <summary>A place name in the text with what it means there.</summary>
/// <param name="Quotation">The name.</param>
/// <param name="Place">What it means; precision unknown where the gazetteer lacks it.</param>
public sealed record PlaceMention(Quotation Quotation, Place Place);

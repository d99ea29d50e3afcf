namespace Dateline.Resolution.Places;

/// <summary>What sort of place a gazetteer entry is: GeoNames feature codes, those that mean the same to a reader put together.</summary>
public enum PlaceFeature : byte
{
    /// <summary>A populated place (PPL and its kin).</summary>
    Town,

    /// <summary>A country or territory with a code of its own (PCLI and its kin).</summary>
    Country,

    /// <summary>A first-level division (ADM1).</summary>
    Admin1,

    /// <summary>A second-level division (ADM2).</summary>
    Admin2,

    /// <summary>The capital of a country (PPLC).</summary>
    Capital,

    /// <summary>Seat of a first-level division (PPLA).</summary>
    Admin1Seat,

    /// <summary>Seat of a second-level division (PPLA2).</summary>
    Admin2Seat,

    /// <summary>Seat of a lower division (PPLA3 to PPLA5).</summary>
    LowerSeat,

    /// <summary>Section of a town (PPLX).</summary>
    Section,

    /// <summary>Abandoned, destroyed or historical (PPLQ, PPLW, PPLH, PPLCH).</summary>
    Former,
}

/// <summary>How GeoNames writes the features.</summary>
public static class PlaceFeatures
{
    /// <summary>The feature of a populated place's GeoNames code; an unknown code is a town.</summary>
    public static PlaceFeature Parse(ReadOnlySpan<char> code) => code switch
    {
        "PPLC" => PlaceFeature.Capital,
        "PPLA" => PlaceFeature.Admin1Seat,
        "PPLA2" => PlaceFeature.Admin2Seat,
        "PPLA3" or "PPLA4" or "PPLA5" => PlaceFeature.LowerSeat,
        "PPLX" => PlaceFeature.Section,
        "PPLQ" or "PPLW" or "PPLH" or "PPLCH" => PlaceFeature.Former,
        _ => PlaceFeature.Town,
    };

    extension(PlaceFeature feature)
    {
        /// <summary>How precisely a place of this sort is known.</summary>
        public PlacePrecision Precision => feature switch
        {
            PlaceFeature.Country => PlacePrecision.Country,
            PlaceFeature.Admin1 => PlacePrecision.Admin1,
            PlaceFeature.Admin2 => PlacePrecision.Admin2,
            _ => PlacePrecision.Town,
        };
    }
}

using System.Numerics;

namespace Dateline.Training.Compile;

/// <summary>The middle of a division's towns, each weighing the same: its point of reference where no table gives one.</summary>
/// <remarks>Summed as directions from the centre of the Earth, so that a division across the 180th meridian keeps its place.</remarks>
internal sealed class SettledCentre
{
    private Vector3 _sum;

    public long Population { get; private set; }

    public void Add(double latitude, double longitude, long population)
    {
        var (north, east) = (double.DegreesToRadians(latitude), double.DegreesToRadians(longitude));
        _sum += new Vector3((float)(Math.Cos(north) * Math.Cos(east)), (float)(Math.Cos(north) * Math.Sin(east)), (float)Math.Sin(north));
        Population += population;
    }

    public (double Latitude, double Longitude) Middle =>
        (Round(Math.Atan2(_sum.Z, Math.Sqrt((_sum.X * _sum.X) + (_sum.Y * _sum.Y)))), Round(Math.Atan2(_sum.Y, _sum.X)));

    // Two decimals, about a kilometre: finer would feign a point.
    private static double Round(double radians) => Math.Round(double.RadiansToDegrees(radians), 2);
}

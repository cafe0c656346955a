package de.zusage.reporting.protection;

import java.util.List;

/** What a made-up pilot published, for the tests of what is made of it. */
public final class WholePilot {
    private WholePilot() {}

    /** All tables of its four releases: two half-years, a correction of the first, and the end. */
    public static List<ProtectedTable> published() {
        return Simulation.wholePilot().history().published();
    }

    public static List<RateCell> rates() {
        Simulation pilot = Simulation.wholePilot();
        return pilot.protector().rates(pilot.history());
    }
}

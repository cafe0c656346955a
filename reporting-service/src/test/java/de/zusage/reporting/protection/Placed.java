package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.pilot.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which period each unit was counted for good, as the ledger of the service keeps it. */
final class Placed {
    private final Catalogue catalogue;
    private final Set<Unit> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Unit> waiting = new ArrayList<>();
    private final Map<Unit, Period> counted = new IdentityHashMap<>();

    Placed(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether it was not taken before. */
    boolean take(Unit unit) {
        return taken.add(unit) && waiting.add(unit);
    }

    boolean isTaken(Unit unit) {
        return taken.contains(unit);
    }

    void place(Collection<Placement> placements) {
        for (Placement placement : placements) {
            waiting.removeIf(unit -> {
                boolean there = unit.population().equals(placement.population())
                        && unit.office().equals(placement.office())
                        && Period.quarter(unit.quarter())
                                .in(catalogue.finest(unit.population()))
                                .equals(placement.happened());
                if (there) {
                    counted.put(unit, placement.counted());
                }
                return there;
            });
        }
    }

    /** Units that are counted now. */
    Map<Unit, Period> counted() {
        return counted;
    }
}

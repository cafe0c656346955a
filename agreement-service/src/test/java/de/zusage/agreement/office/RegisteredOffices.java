package de.zusage.agreement.office;

import de.zusage.agreement.office.Office.Place;
import de.zusage.kit.Ids;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** What every test finds: three carriers, and the offices whose names end with a carrier's letter. */
@ApplicationScoped
class RegisteredOffices {
    private static final List<Place> PLACES = List.of(
            new Place("stuttgart-a", "stuttgart", "carrier-a"),
            new Place("stuttgart-b", "stuttgart", "carrier-b"),
            new Place("freiburg-a", "freiburg", "carrier-a"),
            new Place("essen-b", "essen", "carrier-b"),
            new Place("leipzig-c", "leipzig", "carrier-c"));

    private final Offices offices;
    private final Carriers carriers;
    private final Ids ids;

    RegisteredOffices(Offices offices, Carriers carriers, Ids ids) {
        this.offices = offices;
        this.carriers = carriers;
        this.ids = ids;
    }

    @Transactional
    void register(@Observes StartupEvent started) {
        for (String slug : List.of("carrier-a", "carrier-b", "carrier-c", "carrier-x", "carrier-y", "carrier-z")) {
            Carrier carrier = new Carrier(slug);
            carrier.describe("Träger " + slug, "beschwerde@" + slug + ".example");
            carriers.persist(carrier);
        }
        for (Place place : PLACES) {
            Office office = new Office(ids.next(), place, Programme.MBE, LocalDate.of(2011, 4, 1));
            office.describe("Beratungsstelle " + place.slug(), Regime.DSGVO, null);
            offices.persist(office);
        }
    }
}

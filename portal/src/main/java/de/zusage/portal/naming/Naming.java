package de.zusage.portal.naming;

import de.zusage.portal.naming.KnownOffices.Office;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks what offices are called. */
@ApplicationScoped
public class Naming {
    private final KnownOffices offices;

    Naming(@RestClient KnownOffices offices) {
        this.offices = offices;
    }

    /** The own office, those of the own carrier or of the own authority, by role. */
    public OfficeNames own() {
        return OfficeNames.from(known(offices::own).toList());
    }

    /** Those of some authorities but the own one, as far as they are open; an authority has a key only once. */
    public OfficeNames of(Collection<String> authorities) {
        return OfficeNames.from(new TreeSet<>(authorities)
                .stream().flatMap(each -> known(() -> offices.of(each))).toList());
    }

    private static Stream<Office> known(Supplier<Items<Office>> ask) {
        return Part.of(ask).stream().map(Items::items).flatMap(List::stream);
    }
}

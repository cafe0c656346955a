package de.zusage.agreement.office;

import de.zusage.agreement.office.OfficeApi.CarrierDescription;
import de.zusage.agreement.office.OfficeApi.CarrierView;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Versions;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** The caller's own carrier; nobody can name another. */
@ApplicationScoped
class CarrierService {
    private final Carriers carriers;
    private final Caller caller;

    CarrierService(Carriers carriers, Caller caller) {
        this.carriers = carriers;
        this.caller = caller;
    }

    /** A carrier with the revision that its ETag shows; 0 while it has said nothing. */
    record Read(long revision, CarrierView view) {}

    /** The slug of the token's carrier, or 403. */
    String own() {
        return caller.carrier().orElseThrow(ForbiddenException::new);
    }

    @Transactional
    Read read() {
        String slug = own();
        Carrier carrier = carriers.findByIdOptional(slug).orElseGet(() -> new Carrier(slug));
        return new Read(carrier.revision, CarrierView.of(carrier));
    }

    @Transactional
    void describe(@Nullable String ifMatch, CarrierDescription wanted) {
        String slug = own();
        Carrier carrier = carriers.toChange(slug);
        Versions.require(ifMatch, carrier.revision);
        carrier.describe(wanted.name().text(), wanted.complaintContact().text());
    }
}

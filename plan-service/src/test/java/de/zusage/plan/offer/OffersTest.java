package de.zusage.plan.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class OffersTest {

    private static final Tenant HERE = new Tenant("stuttgart", "stuttgart-a");
    private static final OfferTerms TERMS =
            OfferTest.terms("vhs", List.of("LANGUAGE"), List.of(LocalDate.of(2026, 6, 8)), 12, null);

    @Inject
    Tenancy tenancy;

    @Inject
    Offers offers;

    @Inject
    Directory directory;

    @Test
    void everyOfficeOfTheAuthorityReadsAnOfferAndNobodyElse() {
        UUID id = UUID.randomUUID();
        tenancy.run(HERE, () -> offers.persist(Offer.publish(id, "stuttgart", TERMS)));
        assertThat(tenancy.call(
                        new Tenant("stuttgart", "stuttgart-b"),
                        () -> offers.findById(id).terms()))
                .isEqualTo(TERMS);
        assertThat(tenancy.call(new Tenant("freiburg", "freiburg-a"), () -> offers.count("id", id)))
                .isZero();
    }

    @Test
    void whoeverBooksTheOfferWaitsForTheOneBefore() {
        UUID id = UUID.randomUUID();
        tenancy.run(HERE, () -> offers.persist(Offer.publish(id, "stuttgart", TERMS)));
        assertThat(tenancy.call(HERE, () -> directory.find(id)))
                .hasValueSatisfying(offer -> assertThat(offer.capacity()).isEqualTo(12));
        tenancy.run(HERE, () -> {
            assertThat(directory.toBook(id)).isPresent();
            assertThat(tenancy.call(HERE, () -> directory.find(id))).isPresent();
            assertThatThrownBy(() -> tenancy.run(HERE, () -> {
                        offers.getEntityManager()
                                .createNativeQuery("set local lock_timeout = '20ms'")
                                .executeUpdate();
                        directory.toBook(id);
                    }))
                    .hasStackTraceContaining("lock timeout");
        });
        Tenant elsewhere = new Tenant("freiburg", "freiburg-a");
        assertThat(tenancy.call(elsewhere, () -> directory.find(id))).isEmpty();
        assertThat(tenancy.call(elsewhere, () -> directory.toBook(id))).isEmpty();
    }

    @Test
    void noOfferIsWrittenIntoAnotherAuthority() {
        assertThatThrownBy(() -> tenancy.run(HERE, () -> {
                    offers.persist(Offer.publish(UUID.randomUUID(), "freiburg", TERMS));
                    offers.flush();
                }))
                .hasStackTraceContaining("row-level security");
    }
}

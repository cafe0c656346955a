package de.zusage.plan.offer;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffer;
import de.zusage.plan.FixedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What subscribers learn of the places that are left. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CapacityTest {

    @Inject
    CapacityJob job;

    @Inject
    Capacities capacities;

    @Inject
    Tenancy tenancy;

    @ParameterizedTest
    @CsvSource({"-1,NONE", "0,NONE", "1,FEW", "2,FEW", "3,SOME", "500,SOME"})
    void placesAreToldInThreeSteps(int free, FreePlaces told) {
        assertThat(FreePlaces.of(free)).isEqualTo(told);
    }

    @Test
    void whatIsLeftIsToldOnceADayAndOnlyWhereItDiffers() throws SQLException {
        AnOffer offer = AnOffer.withPlaces(3);
        job.run();
        assertThat(told(offer)).containsExactly("stuttgart|| SOME 2026-06-02");
        offer.set("capacity = 2");
        job.run();
        tenancy.run(STUTTGART_A, () -> capacities.check(offer.id()));
        assertThat(told(offer)).as("asked again on the same day").hasSize(1);
        checkedYesterday(offer);
        job.run();
        checkedYesterday(offer);
        job.run();
        assertThat(told(offer)).containsExactly("stuttgart|| SOME 2026-06-02", "stuttgart|| FEW 2026-06-02");
    }

    @Test
    void placesThatAreAskedForOrGivenAreNotLeft() throws SQLException {
        AnOffer offer = AnOffer.withPlaces(4);
        offer.place(1, "REQUESTED");
        offer.place(2, "CONFIRMED");
        offer.place(3, "CANCELLED");
        offer.place(4, "WAITING");
        job.run();
        assertThat(told(offer)).containsExactly("stuttgart|| FEW 2026-06-02");
    }

    @Test
    void nothingIsToldOfWhatNobodyCanBookAnyMore() throws SQLException {
        AnOffer over = AnOffer.withPlaces(1);
        over.set("valid_to = '" + FixedClock.TODAY.minusDays(1) + "'");
        AnOffer withdrawn = AnOffer.withPlaces(1);
        withdrawn.set("withdrawn_on = '" + FixedClock.TODAY + "'");
        AnOffer lastDay = AnOffer.withPlaces(1);
        lastDay.set("valid_to = '" + FixedClock.TODAY + "'");
        AnOffer later = AnOffer.withPlaces(1);
        later.set("valid_from = '" + FixedClock.TODAY.plusDays(9) + "'");
        job.run();
        assertThat(told(over)).isEmpty();
        assertThat(told(withdrawn)).isEmpty();
        assertThat(told(lastDay)).hasSize(1);
        assertThat(told(later)).hasSize(1);
    }

    private static void checkedYesterday(AnOffer offer) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var update = owner.prepareStatement(
                        "update told_capacity set checked_on = checked_on - 1 where offer_id = ?")) {
            update.setObject(1, offer.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static List<String> told(AnOffer offer) throws SQLException {
        List<String> told = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement(
                        "select concat(authority, '|', office, '| ', payload::jsonb ->> 'free', ' ',"
                                + " payload::jsonb ->> 'asOf') from event_log where aggregateid = ?"
                                + " and type = 'capacity.changed.v1' order by sequence")) {
            query.setString(1, "offer:" + offer.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    told.add(row.getString(1));
                }
            }
        }
        return told;
    }
}

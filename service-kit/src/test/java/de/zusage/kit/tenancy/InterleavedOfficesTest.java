package de.zusage.kit.tenancy;

import static de.zusage.kit.tenancy.Interleaving.Fault.FOREIGN_ROW;
import static de.zusage.kit.tenancy.Interleaving.Fault.LEFT_SETTING;
import static de.zusage.kit.tenancy.Interleaving.Fault.OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.kit.tenancy.Interleaving.Fault;
import de.zusage.kit.tenancy.Interleaving.Kind;
import de.zusage.kit.tenancy.Wall.Setting;
import de.zusage.local.testing.LocalDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The offices of the whole pilot on a pool of two connections; 100,000 transactions with {@code -Dzusage.all=true}. */
@QuarkusTest
@TestProfile(KitTest.class)
@Tag("landing")
class InterleavedOfficesTest {
    private static final int TIMES = Boolean.getBoolean("zusage.all") ? 100_000 : 10_000;
    private static final int TIMES_BROKEN = 400;

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource dataSource;

    @Inject
    TransactionManager transactions;

    @Test
    void noOfficeMeetsARowOrASettingOfAnother() throws SQLException, InterruptedException, ExecutionException {
        Wall wall = new Wall.OfTheKit(tenancy, dataSource);
        Interleaving offices = new Interleaving(wall, Kind.values());
        offices.run(wall, TIMES);
        System.out.println("Interleaved: " + offices);
        assertThat(offices.count()).as(offices.toString()).isZero();
    }

    /** The reaper of transactions takes the connection away in the middle of the work. */
    @Test
    void aTransactionThatTakesTooLongLeavesNothing() throws SystemException {
        Tenant office = new Tenant("interleaved-late", "office-0");
        transactions.setTransactionTimeout(1);
        try {
            assertThatThrownBy(() -> new Wall.OfTheKit(tenancy, dataSource).in(office, connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute("insert into note (id, authority, office, version, subject)"
                                    + " select gen_random_uuid(), 'interleaved-late', 'office-0', 0, 'late'"
                                    + " from pg_sleep(2.5)");
                        }
                    }))
                    .isNotNull();
        } finally {
            transactions.setTransactionTimeout(0);
        }
        assertThat(Rows.count("note where subject = 'late'")).isZero();
        Interleaving after = new Interleaving(new Wall.OfTheKit(tenancy, dataSource), Kind.READ);
        assertThat(after.leftSettings(4)).isZero();
    }

    static Stream<Arguments> brokenWalls() {
        LocalDatabase kit = LocalDatabase.of("kit");
        return Stream.of(
                Arguments.of("nothing, for comparison", login(kit, "app"), Setting.TRANSACTION, null),
                Arguments.of("session instead of local setting", login(kit, "app"), Setting.SESSION, LEFT_SETTING),
                Arguments.of(
                        "setting before the transaction", login(kit, "app"), Setting.BEFORE_THE_TRANSACTION, OTHERWISE),
                Arguments.of("owner connection", login(kit, "owner"), Setting.TRANSACTION, FOREIGN_ROW),
                Arguments.of("job connection", login(kit, "job"), Setting.TRANSACTION, OTHERWISE),
                Arguments.of("BYPASSRLS role", login(kit, "backup"), Setting.TRANSACTION, FOREIGN_ROW),
                Arguments.of(
                        "superuser connection",
                        (Supplier<Connection>) kit::connectAsSuperuser,
                        Setting.TRANSACTION,
                        FOREIGN_ROW));
    }

    private static Supplier<Connection> login(LocalDatabase database, String role) {
        return () -> database.connect(role);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenWalls")
    void everyBrokenWallIsSeen(String name, Supplier<Connection> login, Setting setting, @Nullable Fault expected)
            throws SQLException, InterruptedException, ExecutionException {
        try (Wall.Plain wall = Wall.Plain.of(login, setting)) {
            Interleaving offices = new Interleaving(wall, Kind.READ);
            offices.run(new Wall.OfTheKit(tenancy, dataSource), TIMES_BROKEN);
            System.out.println("Breakage: " + name + " → " + (expected == null ? "none" : "found as " + expected) + ", "
                    + offices);
            if (expected == null) {
                assertThat(offices.count()).as(offices.toString()).isZero();
            } else {
                assertThat(offices.count(expected)).as(offices.toString()).isPositive();
            }
        }
    }
}

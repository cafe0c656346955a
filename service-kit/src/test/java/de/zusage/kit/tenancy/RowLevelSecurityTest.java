package de.zusage.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(KitTest.class)
class RowLevelSecurityTest {

    private static final Tenant HERE = new Tenant("stuttgart", "stuttgart-a");

    @Inject
    Tenancy tenancy;

    @Inject
    TransactionTenant transaction;

    @Inject
    DataSource dataSource;

    @Test
    void whatBelongsToAnotherOfficeDoesNotExist() {
        UUID note = Http.written(Http.anAdviser(), "ours");
        Http.as(Http.anAdviser()).get("/api/v1/notes/" + note).then().statusCode(200);
        Response unknown = Http.as(Http.anAdviser()).get("/api/v1/notes/" + UUID.randomUUID());
        for (Tokens other : List.of(
                Tokens.adviser("stuttgart", "stuttgart-b"),
                Tokens.adviser("freiburg", "freiburg-a"),
                Tokens.of("coordinator").authority("stuttgart"))) {
            Response foreign = Http.as(other).get("/api/v1/notes/" + note);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asString()).isEqualTo(unknown.asString());
            Response change = Http.as(other)
                    .header("If-Match", "\"0\"")
                    .body(Http.note("mine"))
                    .put("/api/v1/notes/" + note);
            assertThat(change.statusCode()).isEqualTo(404);
            assertThat(change.asString()).isEqualTo(unknown.asString());
        }
        assertThat(Rows.all("select subject from note where id = ?", String.class, note))
                .containsExactly("ours");
    }

    @ParameterizedTest
    @CsvSource({"'', stuttgart-a, authority", "stuttgart, '', office", "'', '', authority"})
    void aTransactionWithoutATenantIsRefusedRatherThanShownAnEmptyTable(String authority, String office, String missing)
            throws SQLException {
        try (var connection = LocalDatabase.of("kit").connect("app");
                var statement = connection.createStatement()) {
            statement.execute("set zusage.authority = '" + authority + "'");
            statement.execute("set zusage.office = '" + office + "'");
            assertThatThrownBy(() -> statement.executeQuery("select * from note"))
                    .hasMessageContaining("no " + missing + " is set")
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("ZT001"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"authority", "office"})
    void aSessionThatNeverHeardOfATenantHasNone(String slug) throws SQLException {
        try (var connection = LocalDatabase.of("kit").connect("app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select zusage_" + slug + "()"))
                    .hasMessageContaining("no " + slug + " is set");
        }
    }

    @Test
    void aTokenWithoutExactlyOneAuthorityAndOfficeMayNotWorkOnTenantData() {
        for (Tokens incomplete : List.of(
                Http.anAdviser().without("office"),
                Http.anAdviser().without("authority"),
                Http.anAdviser().office(""),
                Http.anAdviser().authority(List.of("stuttgart", "freiburg")),
                Http.anAdviser().office(List.of("stuttgart-a")))) {
            Http.write(incomplete, "whose?").statusCode(403);
            Http.as(incomplete).get("/api/v1/notes").then().statusCode(403);
        }
        assertThat(Rows.count("note where subject = 'whose?'")).isZero();
    }

    @Test
    void theOwnerMigratesRowsOfEveryTenant() throws SQLException {
        Http.written(Http.anAdviser(), "old");
        Http.written(Tokens.adviser("essen", "essen-b"), "old");
        try (var connection = LocalDatabase.of("kit").connect("owner");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update note set subject = 'new' where subject = 'old'"))
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aPoolOfTwoConnectionsNeverShowsOneOfficeTheRowsOfAnother() throws InterruptedException, ExecutionException {
        List<Tenant> offices = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            Tenant office = new Tenant("authority-" + i % 7, "office-" + i);
            offices.add(office);
            tenancy.run(office, () -> insert(office));
        }
        List<Callable<Boolean>> visits = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            offices.forEach(office -> visits.add(() -> tenancy.call(office, () -> seesOnly(office))));
        }
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            for (Future<Boolean> clean : pool.invokeAll(visits)) {
                assertThat(clean.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aTransactionNeverChangesItsTenant() {
        assertThatThrownBy(() -> tenancy.run(HERE, () -> transaction.set("stuttgart", "stuttgart-b")))
                .hasMessageContaining("another tenant");
        assertThat(tenancy.<Tenant>call(HERE, tenancy::required)).isEqualTo(HERE);
    }

    @Test
    void aRowOfAnotherTenantCannotBeWritten() {
        Tenant elsewhere = new Tenant("freiburg", "freiburg-a");
        assertThatThrownBy(() -> tenancy.run(HERE, () -> insert(elsewhere)))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    private void insert(Tenant tenant) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into note (id, authority, office, version, subject) values (?, ?, ?, 0, 'pool')")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, tenant.authority());
            insert.setString(3, tenant.office());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean seesOnly(Tenant tenant) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) filter (where authority = '" + tenant.authority()
                        + "' and office = '" + tenant.office() + "'), count(*) from note")) {
            row.next();
            return row.getLong(1) >= 1 && row.getLong(1) == row.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.zusage.agreement.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.Api;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
class FieldChangesTest {
    private static final Tenant OFFICE = new Tenant("stuttgart", "stuttgart-a");

    @Inject
    FieldChanges changes;

    @Inject
    PersonKeys keys;

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource dataSource;

    private record Row(
            UUID id, byte[] old, byte[] now, @Nullable UUID by) {}

    @Test
    void keepsBothValuesSealedForTheirClientTheirRowAndTheirColumn() throws SQLException {
        UUID casefile = UUID.fromString(Api.aCase());

        tenancy.run(OFFICE, () -> changes.record(casefile, "case", casefile, "phone", "0711 1", "0711 2"));

        Row row = rows(casefile, "phone").get(0);
        assertThat(new String(row.now(), StandardCharsets.ISO_8859_1)).doesNotContain("0711");
        assertThat(row.by()).as("a job has nobody behind it").isNull();
        tenancy.run(OFFICE, () -> {
            assertThat(keys.open(casefile, FieldChanges.oldColumn(row.id()), row.old()))
                    .isEqualTo("0711 1");
            assertThat(keys.open(casefile, FieldChanges.newColumn(row.id()), row.now()))
                    .isEqualTo("0711 2");
            assertThat(keys.openIfIntact(casefile, FieldChanges.oldColumn(row.id()), row.now()))
                    .isEmpty();
        });
    }

    @Test
    void notesNothingWhereNothingChanged() throws SQLException {
        UUID casefile = UUID.fromString(Api.aCase());

        tenancy.run(OFFICE, () -> {
            changes.record(casefile, "case", casefile, "email", null, null);
            changes.record(casefile, "case", casefile, "email", "a@b.example", "a@b.example");
        });

        assertThat(rows(casefile, "email")).isEmpty();
    }

    @Test
    void isUndoneWithTheChangeItself() throws SQLException {
        UUID casefile = UUID.fromString(Api.aCase());

        assertThatThrownBy(() -> tenancy.run(OFFICE, () -> {
                    changes.record(casefile, "case", casefile, "phone", null, "0711 1");
                    throw new IllegalStateException("the change did not happen");
                }))
                .hasMessage("the change did not happen");

        assertThat(rows(casefile, "phone")).isEmpty();
    }

    @Test
    void nobodyRewritesIt() {
        UUID casefile = UUID.fromString(Api.aCase());
        tenancy.run(OFFICE, () -> changes.record(casefile, "case", casefile, "phone", null, "0711 1"));

        for (String sql : List.of("delete from field_change", "update field_change set field = 'x'")) {
            tenancy.run(OFFICE, () -> assertThatThrownBy(() -> execute(sql)).hasMessageContaining("permission denied"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Row> rows(UUID casefile, String field) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement("select id, old_value, new_value, changed_by from field_change"
                        + " where casefile_id = ? and field = ?")) {
            query.setObject(1, casefile);
            query.setString(2, field);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(
                            rows.getObject(1, UUID.class),
                            rows.getBytes(2),
                            rows.getBytes(3),
                            rows.getObject(4, UUID.class)));
                }
            }
        }
        return found;
    }
}

package de.zusage.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.testing.LocalDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what a person is told against the catalogue of the service's real database: nothing is left out in silence. */
public abstract class PersonalDataContract {
    private static final Set<String> SAID_ONCE = Set.of("authority", "office", "version", "revision");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");
    private static final Pattern CODE = Pattern.compile("'([A-Z][A-Z0-9_]+)'");

    /** Whom a column of that name means is somebody of the office. */
    private static final Pattern OF_STAFF = Pattern.compile(
            "adviser|person|subject|holder|former|(given|withdrawn|recorded|named|changed|stored|corrected)_by");

    private final JsonNode own = file("personal-data/tables.json");
    private final JsonNode kit = file("held/tables.json");
    private final JsonNode tables = own.path("tables");

    @Test
    void everyTableIsToldOrLeftOutForAReason() throws SQLException {
        List<String> all = new ArrayList<>();
        Stream.of(tables, own.path("without"), kit.path("without"))
                .forEach(each -> each.fieldNames().forEachRemaining(all::add));
        assertThat(
                        rows(
                                "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"))
                .containsExactlyInAnyOrderElementsOf(all);
        System.out.println(
                "Personal data: " + tables.size() + " tables told, " + (all.size() - tables.size()) + " left out");
    }

    @Test
    void everyColumnIsToldOrLeftOutForAReason() throws SQLException {
        int told = 0;
        int leftOut = 0;
        for (var table : tables.properties()) {
            String name = table.getKey();
            JsonNode how = table.getValue();
            List<String> columns = columns(name, "true");
            assertThat(columns).as(name).containsAll(names(how.path("sealed"))).containsAll(names(how.path("leftOut")));
            assertThat(names(how.path("sealed")))
                    .as("what is sealed in " + name + " is told or left out")
                    .noneMatch(names(how.path("leftOut"))::contains);
            List<String> bytes = columns(name, "a.atttypid = 'bytea'::regtype");
            assertThat(concat(names(how.path("sealed")), names(how.path("leftOut"))))
                    .as("sealed columns of " + name)
                    .containsAll(bytes);
            assertThat(names(how.path("leftOut")))
                    .as("who works at the office, in " + name)
                    .containsAll(columns.stream()
                            .filter(column -> OF_STAFF.matcher(column).matches())
                            .toList()
                            .stream()
                            .filter(column -> !(name.equals("casefile") && column.equals("person")))
                            .toList());
            leftOut += how.path("leftOut").size();
            told += columns.size() - how.path("leftOut").size();
        }
        System.out.println("Personal data: " + told + " columns told, " + leftOut + " left out");
    }

    @Test
    void everyTableIsAskedForThePersonAlone() throws SQLException {
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            for (var table : tables.properties()) {
                String of = table.getValue().path("of").asText();
                assertThat(of).contains(":id");
                rows(statement, explained(table.getKey()));
            }
        }
    }

    /**
     * What belongs to the person is looked for once, not for each line of the log, which is the largest table. Which index leads
     * to the lines depends on what other tests have left. Rolled back, for others are to seal them.
     */
    @Test
    void whoseLinesAreMeantIsNotAskedAnewForEachLine() throws SQLException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            all.setAutoCommit(false);
            statement.execute(
                    "insert into access_log (id, authority, office, at, subject, roles, action, kind, object_id)"
                            + " select gen_random_uuid(), 'stuttgart', 'stuttgart-a', now() - i * interval '1 second', 'x',"
                            + " 'adviser', 'list', 'case', md5((i / 100)::text)::uuid from generate_series(1, 20000) i");
            statement.execute("analyze access_log");
            statement.execute("do $$ begin execute format('set local role %I', current_database() || '_app'); end $$");
            statement.execute("select set_config('zusage.authority', 'stuttgart', true),"
                    + " set_config('zusage.office', 'stuttgart-a', true)");
            List<String> plan = rows(statement, explained("access_log"));
            all.rollback();
            assertThat(plan)
                    .noneMatch(line -> line.contains("Seq Scan on access_log")
                            || line.contains("Semi Join")
                            || line.contains("SubPlan"));
        }
    }

    private String explained(String table) {
        JsonNode how = tables.path(table);
        StringBuilder added = new StringBuilder();
        how.path("added")
                .forEach(each -> added.append(", (").append(each.asText()).append(")"));
        return "explain select 1" + added + " from " + table + " t where "
                + how.path("of").asText().replace(":id", "'00000000-0000-0000-0000-000000000000'::uuid");
    }

    @Test
    void everythingThatIsToldHasWordsInBothLanguages() throws SQLException {
        for (String language : List.of("de", "en")) {
            JsonNode words = file("personal-data/" + language + ".json");
            Set<String> missing = new TreeSet<>();
            own.path("without").fieldNames().forEachRemaining(table -> miss(words, "tables", camel(table), missing));
            for (var table : tables.properties()) {
                miss(words, "tables", camel(table.getKey()), missing);
                Collection<String> fields = concat(
                        columns(table.getKey(), "true"), names(table.getValue().path("added")));
                fields.stream()
                        .filter(column -> !SAID_ONCE.contains(column))
                        .forEach(column -> miss(words, "fields", camel(column), missing));
                for (String check : rows("select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'"
                        + " and conrelid = '" + table.getKey() + "'::regclass")) {
                    CODE.matcher(check).results().forEach(code -> miss(words, "codes", code.group(1), missing));
                }
            }
            JsonNode reasons = file("held/" + language + ".json").path("reasons");
            Stream.concat(own.findValues("leftOut").stream(), Stream.of(own.path("without"), kit.path("without")))
                    .flatMap(each -> each.properties().stream())
                    .map(reason -> reason.getValue().asText())
                    .filter(reason -> !reasons.has(reason))
                    .forEach(missing::add);
            assertThat(missing).as("without words in " + language).isEmpty();
        }
    }

    private static void miss(JsonNode words, String kind, String name, Set<String> missing) {
        if (!words.path(kind).has(name)) {
            missing.add(kind + "." + name);
        }
    }

    private static List<String> columns(String table, String condition) throws SQLException {
        return rows("select attname from pg_attribute a where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and " + condition);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> concat(Collection<String> one, Collection<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String camel(String name) {
        return UNDERSCORE.matcher(name).replaceAll(part -> part.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static JsonNode file(String name) {
        try (InputStream in = PersonalDataContract.class.getResourceAsStream("/" + name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            return rows(statement, sql);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}

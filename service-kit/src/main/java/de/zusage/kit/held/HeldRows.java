package de.zusage.kit.held;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.held.HeldData.LeftOut;
import de.zusage.kit.held.HeldTables.Sealed;
import de.zusage.kit.held.HeldTables.Table;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads what the office of the caller holds about a person; who may see it was asked before. */
@ApplicationScoped
public class HeldRows {
    private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");
    private static final String COLUMNS = """
            select attname from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum""";
    private static final int HEX_PREFIX = 2;

    private final HeldTables tables;
    private final PersonKeys keys;
    private final DataSource dataSource;
    private final Tenancy tenancy;
    private final Clock clock;
    private final String service;

    HeldRows(
            HeldTables tables,
            PersonKeys keys,
            DataSource dataSource,
            Tenancy tenancy,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tables = tables;
        this.keys = keys;
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.clock = clock;
        this.service = service;
    }

    /** Everything about the person, opened. */
    @Transactional(TxType.MANDATORY)
    public HeldData of(UUID person) {
        Tenant office = tenancy.required();
        Map<String, List<Map<String, Object>>> holdings = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (var each : tables.tables().entrySet()) {
                holdings.put(camel(each.getKey()), rows(connection, person, each.getKey(), each.getValue()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is held about a person cannot be read", e);
        }
        return new HeldData(service, person, clock.instant(), office.authority(), office.office(), holdings, leftOut());
    }

    private List<Map<String, Object>> rows(Connection connection, UUID person, String name, Table table)
            throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(select(connection, name, table))) {
            table.ask(query, person);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(told(person, table, (ObjectNode) json(result.getString(1))));
                }
            }
        }
        return rows;
    }

    private static String select(Connection connection, String name, Table table) throws SQLException {
        Stream<String> own =
                columns(connection, name).stream().filter(table::tells).map(column -> "t." + column);
        Stream<String> added =
                table.added().entrySet().stream().map(column -> "(" + column.getValue() + ") as " + column.getKey());
        return "select row_to_json(held) from (select "
                + Stream.concat(own, added).collect(Collectors.joining(", "))
                + " from " + name + " t where " + table.condition() + ") held order by held."
                + (table.by() == null ? "id" : table.by());
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private Map<String, Object> told(UUID person, Table table, ObjectNode row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.properties().forEach(column -> {
            Object value = value(person, table, row, column.getKey(), column.getValue());
            if (value != null) {
                fields.put(camel(column.getKey()), value);
            }
        });
        return fields;
    }

    private @Nullable Object value(UUID person, Table table, ObjectNode row, String column, JsonNode stored) {
        if (stored.isNull()) {
            return null;
        }
        Sealed sealed = table.sealed().get(column);
        if (sealed == null) {
            return plain(table, table.json().contains(column) ? json(stored.textValue()) : stored);
        }
        UUID key = sealed.keyOf() == null
                ? person
                : UUID.fromString(row.path(sealed.keyOf()).textValue());
        String name = NAMED.matcher(sealed.as())
                .replaceAll(
                        part -> Matcher.quoteReplacement(row.path(part.group(1)).asText()));
        byte[] content = HexFormat.of().parseHex(stored.textValue().substring(HEX_PREFIX));
        return switch (sealed.told()) {
            case TEXT -> keys.open(key, name, content);
            case CODES -> List.of(keys.open(key, name, content).split(",", -1));
            case JSON, DATA -> plain(table, json(keys.open(key, name, content)));
            case FILE -> keys.openIfIntact(key, name, content).orElse(null);
        };
    }

    private List<LeftOut> leftOut() {
        Stream<LeftOut> columns = tables.tables().entrySet().stream()
                .flatMap(table -> Stream.of(
                                table.getValue().leftOut(), table.getValue().hidden())
                        .flatMap(fields -> fields.entrySet().stream())
                        .map(column -> new LeftOut(camel(table.getKey()), camel(column.getKey()), column.getValue())));
        Stream<LeftOut> whole = tables.without().entrySet().stream()
                .map(table -> new LeftOut(camel(table.getKey()), null, table.getValue()));
        return Stream.concat(columns, whole).toList();
    }

    private static Object plain(Table table, JsonNode value) {
        table.hidden().keySet().forEach(field -> hide(value, field));
        return EventJson.mapper().convertValue(value, new TypeReference<>() {});
    }

    private static void hide(JsonNode within, String field) {
        if (within instanceof ObjectNode object) {
            object.remove(field);
        }
        within.forEach(each -> hide(each, field));
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored as JSON is none");
        }
    }

    /** {@code given_on} is told as {@code givenOn}. */
    static String camel(String name) {
        return UNDERSCORE.matcher(name).replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
    }
}

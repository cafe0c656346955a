package de.zusage.kit.held;

import de.zusage.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of the service hold something about a person, from {@code personal-data/tables.json}; what no line leaves
 * out is told.
 */
@ApplicationScoped
class HeldTables {
    private static final Pattern PERSON = Pattern.compile(":id\\b");

    /** Said once for the whole answer, or a count of changes. */
    static final Set<String> SAID_ONCE = Set.of("authority", "office", "version", "revision");

    private final Map<String, Table> tables;
    private final Map<String, String> without;
    private final Set<String> reads;

    HeldTables() {
        Listed own = read("personal-data/tables.json");
        Listed ofTheKit = read("held/tables.json");
        tables = own.tables();
        reads = new HashSet<>(own.reads());
        reads.addAll(ofTheKit.reads());
        without = new LinkedHashMap<>(own.without());
        without.putAll(ofTheKit.without());
    }

    Map<String, Table> tables() {
        return tables;
    }

    /** The actions of the access log that only look. */
    Set<String> reads() {
        return reads;
    }

    /** The tables that are not told, each with the code of its reason. */
    Map<String, String> without() {
        return without;
    }

    private static Listed read(String file) {
        try (InputStream in = HeldTables.class.getResourceAsStream("/" + file)) {
            return EventJson.mapper().readValue(in, Listed.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** How a column is told whose content was sealed. */
    enum Form {
        TEXT,
        /** Codes with commas between them. */
        CODES,
        JSON,
        /** JSON that says nothing to a reader. */
        DATA,
        /** Bytes, told as Base64. */
        FILE
    }

    /**
     * A sealed column.
     *
     * @param as the name it was sealed for; <code>{id}</code> stands for the column of that name
     * @param keyOf the column that names whose key it is, if it is not the person's own
     */
    record Sealed(String as, @Nullable Form form, @Nullable String keyOf) {
        Form told() {
            return form == null ? Form.TEXT : form;
        }
    }

    /**
     * One table.
     *
     * @param of the condition that makes a row one about the person {@code :id}; the table is {@code t}
     * @param by the column that orders the rows
     * @param json columns whose text is JSON
     * @param added further columns, or others in the place of those of that name, and the expressions that make them
     * @param leftOut columns that are not told, each with the code of its reason
     * @param hidden fields within JSON that are not told, likewise
     */
    record Table(
            String of,
            @Nullable String by,
            Set<String> json,
            Map<String, Sealed> sealed,
            Map<String, String> added,
            Map<String, String> leftOut,
            Map<String, String> hidden) {

        Table { // what the file does not name is empty
            json = json == null ? Set.of() : json;
            sealed = sealed == null ? Map.of() : sealed;
            added = added == null ? Map.of() : added;
            leftOut = leftOut == null ? Map.of() : leftOut;
            hidden = hidden == null ? Map.of() : hidden;
        }

        /** The condition with a place for the person, perhaps several. */
        String condition() {
            return PERSON.matcher(of).replaceAll("?");
        }

        /** Fills the places of the condition; the next one after them. */
        int ask(PreparedStatement query, UUID person) throws SQLException {
            int next = 1;
            for (long places = PERSON.matcher(of).results().count(); next <= places; next++) {
                query.setObject(next, person);
            }
            return next;
        }

        boolean tells(String column) {
            return !SAID_ONCE.contains(column) && !leftOut.containsKey(column) && !added.containsKey(column);
        }

        /** Whether a reader is shown no more than that it is there. */
        boolean isForMachines(String column) {
            Sealed one = sealed.get(column);
            return one != null && (one.told() == Form.DATA || one.told() == Form.FILE);
        }
    }

    record Listed(Map<String, Table> tables, Map<String, String> without, Set<String> reads) {
        Listed {
            tables = tables == null ? Map.of() : tables;
            reads = reads == null ? Set.of() : reads;
        }
    }
}

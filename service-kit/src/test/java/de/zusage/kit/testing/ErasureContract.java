package de.zusage.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reads the catalogue of the service's real database: no table is forgotten when somebody is erased. */
public abstract class ErasureContract {

    private static final Set<String> KIT = Set.of(
            "relay_lease",
            "outbox", // what is not told yet keeps its event: an erasure waits for it
            "inbox", // ids of events alone, swept after sixty days
            "access_log", // kept as long as the law says, for the person's own sake
            "access_unsealed",
            "access_seal",
            "access_base",
            "access_chain",
            "access_retention",
            "erased",
            "erasure_rule",
            "flyway_schema_history");

    /** Tables of the service that hold nothing of one person, each with the reason. */
    protected abstract Map<String, String> aside();

    /** The names of columns that lead to what is erased, as a regular expression. */
    protected abstract String leading();

    /** Those of them that no row may name again. */
    protected abstract String naming();

    @Test
    void everyTableHasARuleOrAReason() {
        Set<String> known = new HashSet<>(KIT);
        known.addAll(aside().keySet());
        assertThat(known).doesNotContainAnyElementsOf(ruled());
        known.addAll(ruled());
        assertThat(Catalogue.strings(Catalogue.TABLES)).containsExactlyInAnyOrderElementsOf(known);
    }

    /** By the name of a column, or because it hangs on such a table. */
    @Test
    void whateverLeadsToItHasARule() {
        String rules = "select unnest(tables) from erasure_rule";
        Set<String> leading = new HashSet<>(Catalogue.strings("""
                select distinct relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and attnum > 0 and not attisdropped and attname ~ '^(%s)$'
                union
                select conrelid::regclass::name from pg_constraint
                where contype = 'f' and confrelid::regclass::name in (%s)""".formatted(leading(), rules)));
        leading.remove("outbox"); // what is not told yet is not erased: an erasure waits for it (ZT004)
        assertThat(ruled()).containsAll(leading);
    }

    @Test
    void whateverNamesItRefusesToNameItAgain() {
        assertThat(Catalogue.strings("""
                select relname || '.' || attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and attnum > 0 and not attisdropped and attname ~ '^(%s)$'
                  and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'stays_erased'
                    and encode(t.tgargs, 'escape') ~ ('(^|\\\\000)' || attname || '\\\\000')
                    and t.tgenabled = 'O')""".formatted(naming()))).isEmpty();
    }

    /** A rule that was written down for one table and works on another would hide the first one. */
    @Test
    void everyRuleIsOfItsTables() {
        assertThat(Catalogue.strings("""
                select name || ': ' || statement from erasure_rule, unnest(tables) name
                where statement !~ ('(delete from|update) ' || name || '\\M') or statement !~ '\\$[123]'""")).isEmpty();
        System.out.println("Erasure: " + ruled().size() + " tables with a rule, " + (KIT.size() + aside().size())
                + " with a reason why not");
    }

    private static Set<String> ruled() {
        return new HashSet<>(Catalogue.strings("select unnest(tables) from erasure_rule"));
    }
}

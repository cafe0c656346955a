package de.zusage.reporting.cube;

import de.zusage.kit.tenancy.Tenant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/** Of which offices units are counted: of all, or of some, where they began. */
public final class Whose {
    private static final String OWN =
            "(authority, office) in (select a, o from unnest(?::text[], ?::text[]) as own (a, o))";
    private final Set<Tenant> offices;
    private final boolean everybody;

    private Whose(Set<Tenant> offices, boolean everybody) {
        this.offices = Set.copyOf(offices);
        this.everybody = everybody;
    }

    static Whose everybodys() {
        return new Whose(Set.of(), true);
    }

    public static Whose of(Set<Tenant> offices) {
        return new Whose(offices, false);
    }

    /**
     * A further condition on facts: what other offices told of a unit that went on there is theirs to know, and is not
     * merged into it.
     */
    String facts() {
        return everybody ? "" : " and " + OWN;
    }

    /** A further condition on what is left of erased units. */
    String frozen() {
        return everybody ? "" : " and " + OWN;
    }

    /** Sets the parameters of one of the conditions; answers where the next one stands. */
    int set(PreparedStatement query, int at) throws SQLException {
        if (everybody) {
            return at;
        }
        query.setArray(
                at,
                query.getConnection()
                        .createArrayOf(
                                "text", offices.stream().map(Tenant::authority).toArray()));
        query.setArray(
                at + 1,
                query.getConnection()
                        .createArrayOf(
                                "text", offices.stream().map(Tenant::office).toArray()));
        return at + 2;
    }

    boolean includes(String authority, String office) {
        return everybody || offices.contains(new Tenant(authority, office));
    }
}

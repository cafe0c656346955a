package de.zusage.reporting.cube;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who sees the counts of an office as they are, because they are its own: the carriers that have or had it. A unit that
 * went on at another office is known there and to that one's carriers too.
 */
record Carriers(Map<String, Set<String>> ofOffice) {
    /** Keeps the name of a carrier apart from that of an office. */
    private static final String PREFIX = "carrier:";

    static Carriers read(Connection connection) throws SQLException {
        Map<String, Set<String>> carriers = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select office, carrier from known_office");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                carriers.computeIfAbsent(row.getString(1), o -> new TreeSet<>()).add(PREFIX + row.getString(2));
            }
        }
        return new Carriers(carriers);
    }

    /** Who knows units beside the office where they began; {@code offices} are all that told of them. */
    Set<String> beside(String office, String offices) {
        Set<String> known = new TreeSet<>();
        for (String each : offices.split("\\|", -1)) {
            known.add(each);
            known.addAll(ofOffice.getOrDefault(each, Set.of()));
        }
        known.remove(office);
        return known;
    }
}

package de.zusage.reporting.preparation;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.History;
import de.zusage.reporting.protection.Outcome;
import de.zusage.reporting.protection.Protector;
import de.zusage.reporting.protection.Seen;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The tables of one catalogue, with what is counted into them and what makes them safe. */
record Publisher(Catalogue catalogue, Protector protector, News news) {

    /** Takes what no release has counted, up to a quarter. */
    interface News {
        List<Count> take(Connection connection, UUID release, int upTo) throws SQLException;
    }

    /** The part of a release that is of this catalogue. */
    Outcome release(Connection connection, UUID id, History before, int quarter, boolean last, List<Seen> seen)
            throws SQLException {
        return protector.release(before, news.take(connection, id, quarter), quarter, last, seen);
    }
}

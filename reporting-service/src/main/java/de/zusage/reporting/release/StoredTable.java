package de.zusage.reporting.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A table of a release in the bytes of each format. */
@Entity
@Immutable
@Table(name = "released_table")
class StoredTable {
    @Id
    UUID id;

    UUID releaseId;
    String name;
    UUID editionOf;
    LocalDate asOf;
    byte[] json;
    String jsonSha256;
    byte[] csv;
    String csvSha256;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    StoredTable() {}

    /** A newly computed table. */
    StoredTable(UUID id, UUID releaseId, ReleaseApi.Table table) {
        Frozen json = Frozen.json(table);
        Frozen csv = Frozen.csv(table);
        this.id = id;
        this.releaseId = releaseId;
        this.name = table.table();
        this.editionOf = releaseId;
        this.asOf = table.asOf();
        this.json = json.bytes();
        this.jsonSha256 = json.sha256();
        this.csv = csv.bytes();
        this.csvSha256 = csv.sha256();
    }

    /** An earlier table, repeated byte for byte under its own date. */
    StoredTable(UUID id, UUID releaseId, StoredTable earlier) {
        this.id = id;
        this.releaseId = releaseId;
        this.name = earlier.name;
        this.editionOf = earlier.editionOf;
        this.asOf = earlier.asOf;
        this.json = earlier.json;
        this.jsonSha256 = earlier.jsonSha256;
        this.csv = earlier.csv;
        this.csvSha256 = earlier.csvSha256;
    }
}

package de.zusage.reporting.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.zusage.kit.event.EventJson;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.preparation.NamedCell;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the auditor did not let into a release; its cells are for their authority only. */
@Entity
@Immutable
@Table(name = "release_refusal")
class Refusal {
    @Id
    UUID id;

    UUID releaseId;
    String tableName;
    String reason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> authorities;

    /** The names of the cells as JSON. */
    String cells;

    /** For the mapper only: refusals are written when a release is prepared. */
    @SuppressWarnings("NullAway.Init")
    Refusal() {}

    /** The names of an authority's cells. */
    List<NamedCell> cellsOf(String authority) {
        try {
            return EventJson.mapper().readValue(cells, new TypeReference<List<NamedCell>>() {}).stream()
                    .filter(cell -> authority.equals(cell.authority()))
                    .map(Refusal::said)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the names of cells cannot be read back", e);
        }
    }

    /** The sum over an attribute has the code that it has everywhere. */
    private static NamedCell said(NamedCell cell) {
        return new NamedCell(
                cell.authority(),
                cell.period(),
                cell.groups().stream()
                        .map(group -> group == null ? StatisticalTable.TOTAL : group)
                        .toList());
    }
}

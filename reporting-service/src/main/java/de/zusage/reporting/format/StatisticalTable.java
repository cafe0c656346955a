package de.zusage.reporting.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.table.ReleaseHead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A published table that explains itself; all formats are written from it.
 *
 * @param table its name in the catalogue, or {@value #RATES}
 * @param population which units are counted; absent for rates, each of which has its own
 * @param date the date that decides in which period a unit counts; absent for rates
 * @param authorities of a table by authority all of them, of a federal one none
 * @param cells of each period, authority and combination of groups one; of rates only where the counts are published
 */
@Schema(name = "StatisticalTable", description = "A published table that explains itself.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatisticalTable(
        @Schema(example = "sex-age") String table,
        Text title,
        @Nullable Text population,
        @Nullable Text date,
        Unit unit,
        ReleaseHead release,
        List<Column> periods,
        List<Division> dimensions,
        List<Site> authorities,
        List<Figure> cells) {

    /** Stands for the sum over all authorities, or over all groups of a dimension. */
    public static final String TOTAL = "_T";

    /** The name of the table of all rates, which is no table of the catalogue. */
    public static final String RATES = "rates";

    public StatisticalTable {
        periods = List.copyOf(periods);
        dimensions = List.copyOf(dimensions);
        authorities = List.copyOf(authorities);
        cells = List.copyOf(cells);
    }

    /** What the values are numbers of. */
    @Schema(
            name = "TableUnit",
            example = "{\"code\":\"AGREEMENT\",\"title\":{\"de\":\"Vereinbarungen\",\"en\":\"Agreements\"}}")
    public record Unit(String code, Text title) {}

    /**
     * A period in its newest state.
     *
     * @param revision the number of the correction it comes from; 0 for none
     * @param since the number of the release that published this state of it first
     */
    @Schema(
            name = "TablePeriod",
            example =
                    "{\"code\":\"H1\",\"title\":{\"de\":\"1. Halbjahr\",\"en\":\"Half-year 1\"},\"span\":\"HALF_YEAR\","
                            + "\"first\":\"2026-04\",\"last\":\"2026-09\",\"revision\":0,\"since\":1}")
    public record Column(String code, Text title, Span span, String first, String last, int revision, int since) {}

    /**
     * What the table is divided by.
     *
     * @param sum whether there is a sum over its groups
     */
    @Schema(name = "TableDimension")
    public record Division(String attribute, Text title, boolean sum, List<Part> groups) {
        public Division {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One group of a dimension.
     *
     * @param codes the categories of the dictionary that are counted in it; of a rate none
     */
    @Schema(
            name = "TableGroup",
            example = "{\"code\":\"F\",\"title\":{\"de\":\"Weiblich\",\"en\":\"Female\"},\"codes\":[\"F\"]}")
    public record Part(String code, Text title, List<String> codes) {
        public Part {
            codes = List.copyOf(codes);
        }
    }

    /** An authority; {@code ags} is a text with its leading zero. */
    @Schema(
            name = "TableAuthority",
            example = "{\"slug\":\"stuttgart\",\"name\":\"Stuttgart\",\"land\":\"BW\",\"ags\":\"08111000\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Site(
            String slug,
            String name,
            @Nullable String land,
            @Nullable String ags) {}

    /**
     * One cell.
     *
     * @param authority its slug, or {@value #TOTAL}
     * @param groups the code of a group, or {@value #TOTAL}, for each dimension in its order
     * @param value present when shown; zero is a value
     */
    @Schema(
            name = "TableCell",
            example =
                    "{\"authority\":\"stuttgart\",\"period\":\"T\",\"groups\":[\"F\",\"_T\"],\"state\":\"SHOWN\",\"value\":118}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figure(
            String authority,
            String period,
            List<String> groups,
            State state,
            @Nullable BigDecimal value) {
        public Figure {
            groups = List.copyOf(groups);
        }
    }

    @JsonIgnore
    public boolean isOfRates() {
        return table.equals(RATES);
    }

    Column period(String code) {
        return periods.stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a cell is of an unknown period " + code));
    }

    /** The codes of a dimension that cells have, the sum last. */
    List<String> codes(Division dimension) {
        List<String> codes =
                new ArrayList<>(dimension.groups().stream().map(Part::code).toList());
        if (dimension.sum()) {
            codes.add(TOTAL);
        }
        return codes;
    }
}

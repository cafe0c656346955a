package de.zusage.plan.offer;

import de.zusage.kit.time.CivilDay;
import de.zusage.kit.web.CsvTable;
import de.zusage.kit.web.TableHeading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the terms of an offer of a row of a table. */
final class OfferRow {

    /** The columns in the order of the example; the optional ones may be left out. */
    static final List<String> COLUMNS = List.of(
            "title",
            "kind",
            "provider",
            "goalAreas",
            "languages",
            "place",
            "accessible",
            "childCare",
            "startDates",
            "capacity",
            "waitingDays",
            "validFrom",
            "validTo");

    private static final List<String> OPTIONAL =
            List.of("languages", "accessible", "childCare", "startDates", "waitingDays", "validTo");
    private static final Set<String> LISTS = Set.of("goalAreas", "languages", "startDates");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 200;

    private OfferRow() {}

    /** Why a row is refused; never with its content. */
    static final class Refused extends RuntimeException {
        private final String reason;
        private final @Nullable String column;

        Refused(String reason, @Nullable String column) {
            super(column == null ? reason : reason + " in column " + column);
            this.reason = reason;
            this.column = column;
        }

        String reason() {
            return reason;
        }

        @Nullable String column() {
            return column;
        }
    }

    /** Knows where each column stands. */
    static final class Reader {
        private final TableHeading heading;
        private final int width;

        Reader(List<String> names) {
            this.width = names.size();
            List<String> mandatory =
                    COLUMNS.stream().filter(name -> !OPTIONAL.contains(name)).toList();
            this.heading = new TableHeading(names, COLUMNS, mandatory, String.join(", ", COLUMNS));
        }

        OfferTerms terms(List<String> cells) {
            if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
                throw new Refused("MORE_CELLS_THAN_COLUMNS", null);
            }
            COLUMNS.forEach(column -> requireText(heading.cell(cells, column), column));
            return new OfferTerms(
                    required(cells, "title"),
                    read(required(cells, "kind"), "kind", OfferKind::valueOf).name(),
                    required(cells, "provider"),
                    list(cells, "goalAreas", OfferApi.MOST_AREAS).stream()
                            .map(area ->
                                    read(area, "goalAreas", GoalArea::valueOf).name())
                            .toList(),
                    list(cells, "languages", OfferApi.MOST_LANGUAGES).stream()
                            .map(tag -> read(tag, "languages", Reader::language))
                            .toList(),
                    required(cells, "place"),
                    yes(cells, "accessible"),
                    yes(cells, "childCare"),
                    list(cells, "startDates", OfferApi.MOST_STARTS).stream()
                            .map(day -> read(day, "startDates", Reader::day))
                            .toList(),
                    read(required(cells, "capacity"), "capacity", text -> number(text, OfferApi.MOST_PLACES)),
                    optional(cells, "waitingDays", text -> number(text, OfferApi.LONGEST_WAIT)),
                    read(required(cells, "validFrom"), "validFrom", Reader::day),
                    optional(cells, "validTo", Reader::day));
        }

        private String required(List<String> cells, String column) {
            String text = heading.cell(cells, column);
            if (text.isEmpty()) {
                throw new Refused("MISSING", column);
            }
            return text;
        }

        private <T> @Nullable T optional(List<String> cells, String column, Function<String, T> reader) {
            String text = heading.cell(cells, column);
            return text.isEmpty() ? null : read(text, column, reader);
        }

        private List<String> list(List<String> cells, String column, int most) {
            List<String> parts = Arrays.stream(heading.cell(cells, column).split("[|\\s]+", -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (parts.size() > most) {
                throw new Refused("TOO_LONG", column);
            }
            return parts;
        }

        private boolean yes(List<String> cells, String column) {
            return read(heading.cell(cells, column), column, text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "ja", "true", "1" -> true;
                case "", "no", "nein", "false", "0" -> false;
                default -> throw new IllegalArgumentException("neither yes nor no");
            });
        }

        private static void requireText(String text, String column) {
            if (CsvTable.isFormula(text)) {
                throw new Refused("FORMULA", column);
            }
            if (!LISTS.contains(column) && text.length() > (column.equals("title") ? 120 : LONGEST)) {
                throw new Refused("TOO_LONG", column);
            }
            if (CONTROL.matcher(text).find()) {
                throw new Refused("CONTROL_CHARACTER", column);
            }
        }

        private static <T> T read(String text, String column, Function<String, T> reader) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new Refused("NOT_UNDERSTOOD", column);
            }
        }

        private static String language(String tag) {
            if (!tag.matches(OfferApi.LANGUAGE)) {
                throw new IllegalArgumentException("no language tag");
            }
            return tag;
        }

        /** Held to what the API takes. */
        private static int number(String text, int most) {
            int number = Integer.parseInt(text);
            if (number > most) {
                throw new IllegalArgumentException("more than an offer has");
            }
            return number;
        }

        private static LocalDate day(String text) {
            return CivilDay.readWritten(text).orElseThrow(() -> new IllegalArgumentException("no day"));
        }
    }
}

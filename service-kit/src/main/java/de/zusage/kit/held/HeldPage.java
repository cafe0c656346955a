package de.zusage.kit.held;

import de.zusage.kit.held.HeldData.LeftOut;
import de.zusage.kit.held.HeldTables.Table;
import de.zusage.kit.held.HeldWords.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes what is held as one page that needs nothing else: no script, no picture, no address outside. Whatever somebody
 * wrote is escaped and isolated, so that a name written from right to left leaves its surroundings as they are.
 */
final class HeldPage {
    private static final String STYLE = "body{font:1rem/1.5 sans-serif;max-width:50rem;margin:0 auto;padding:1rem;"
            + "color:#111;background:#fff}h2{margin-top:2rem;border-bottom:1px solid #555}"
            + "dt{font-weight:bold}dd{margin:0 0 .5rem 1.5rem;overflow-wrap:anywhere}li{margin-bottom:1rem}"
            + "@media print{nav{display:none}}";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T\\d\\d:\\d\\d.*");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HeldData data;
    private final Words words;
    private final Set<String> forMachines;
    private final StringBuilder page = new StringBuilder();

    HeldPage(HeldData data, Map<String, Table> tables, Words words) {
        this.data = data;
        this.words = words;
        this.forMachines = new TreeSet<>();
        tables.forEach((name, table) -> table.sealed().keySet().stream()
                .filter(table::isForMachines)
                .forEach(column -> forMachines.add(HeldRows.camel(name) + "." + HeldRows.camel(column))));
    }

    String html() {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.locale().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(words.page("title")))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", words.page("title"));
        element("p", words.page("intro"));
        head();
        page.append("</header>\n");
        contents();
        page.append("<main>\n");
        data.holdings().forEach(this::section);
        leftOut();
        element("h2", words.page("rights"));
        element("p", words.page("rightsInWords"));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("madeAt", data.madeAt().toString());
        head.put("heldBy", data.service());
        head.put("authority", data.authority());
        head.put("office", data.office());
        head.put("about", data.about().toString());
        page.append("<dl>\n");
        head.forEach((field, value) -> {
            element("dt", words.page(field));
            page.append("<dd>").append(scalar(value)).append("</dd>\n");
        });
        page.append("</dl>\n");
    }

    private void contents() {
        page.append("<nav aria-label=\"")
                .append(escaped(words.page("contents")))
                .append("\">\n<ul>\n");
        data.holdings()
                .forEach((table, rows) -> page.append("<li><a href=\"#")
                        .append(table)
                        .append("\">")
                        .append(escaped(words.table(table)))
                        .append("</a> (")
                        .append(rows.size())
                        .append(")</li>\n"));
        page.append("</ul>\n</nav>\n");
    }

    private void section(String table, List<Map<String, Object>> rows) {
        page.append("<section aria-labelledby=\"")
                .append(table)
                .append("\">\n<h2 id=\"")
                .append(table)
                .append("\">");
        page.append(escaped(words.table(table))).append("</h2>\n");
        if (rows.isEmpty()) {
            element("p", words.page("nothing"));
        } else {
            page.append("<ol>\n");
            rows.forEach(row -> {
                page.append("<li>");
                fields(table, row);
                page.append("</li>\n");
            });
            page.append("</ol>\n");
        }
        page.append("</section>\n");
    }

    private void fields(String table, Map<?, ?> fields) {
        page.append("<dl>\n");
        fields.forEach((field, value) -> {
            element("dt", words.field(table, field.toString()));
            page.append("<dd>");
            if (forMachines.contains(table + "." + field)) {
                page.append(escaped(words.page("inTheFile")));
            } else {
                value(table, value);
            }
            page.append("</dd>\n");
        });
        page.append("</dl>\n");
    }

    private void value(String table, Object value) {
        if (value instanceof Map<?, ?> nested) {
            fields(table, nested);
        } else if (value instanceof List<?> list && list.stream().anyMatch(HeldPage::isNested)) {
            page.append("<ol>\n");
            list.forEach(each -> {
                page.append("<li>");
                value(table, each);
                page.append("</li>\n");
            });
            page.append("</ol>\n");
        } else if (value instanceof List<?> list) {
            List<String> all = new ArrayList<>();
            list.forEach(each -> all.add(scalar(each)));
            page.append(all.isEmpty() ? escaped(words.page("nothing")) : String.join(", ", all));
        } else {
            page.append(scalar(value));
        }
    }

    private static boolean isNested(Object value) {
        return value instanceof Map || value instanceof List;
    }

    private String scalar(Object value) {
        if (value instanceof Boolean truth) {
            return escaped(words.page(truth ? "yes" : "no"));
        }
        String text = String.valueOf(value);
        return "<bdi>" + escaped(value instanceof String ? inWords(text) : text) + "</bdi>";
    }

    private String inWords(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(words.locale())
                        .format(LocalDate.parse(text));
            }
            if (MOMENT.matcher(text).matches()) {
                Instant moment = OffsetDateTime.parse(text).toInstant();
                return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .withZone(BERLIN)
                        .format(moment);
            }
        } catch (DateTimeParseException e) {
            return text; // it only looked like one
        }
        return words.code(text);
    }

    private void leftOut() {
        element("h2", words.page("leftOut"));
        Map<String, Set<String>> byReason = new LinkedHashMap<>();
        for (LeftOut each : data.leftOut()) {
            String what = each.field() == null ? words.table(each.table()) : words.field(each.table(), each.field());
            byReason.computeIfAbsent(each.reason(), reason -> new TreeSet<>()).add(what);
        }
        page.append("<dl>\n");
        byReason.forEach((reason, what) -> {
            element("dt", String.join(", ", what));
            element("dd", words.reason(reason));
        });
        page.append("</dl>\n");
    }

    private void element(String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

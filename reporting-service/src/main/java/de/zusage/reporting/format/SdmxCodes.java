package de.zusage.reporting.format;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The code lists of all tables, each with what it is called and its codes in their order. */
final class SdmxCodes {
    private final Map<String, CodeList> lists = new LinkedHashMap<>();

    /** One list. */
    record CodeList(String id, Text title, List<Code> codes) {}

    /** One code. */
    record Code(String id, Text title) {}

    SdmxCodes(Dictionary dictionary, List<CoreTable> tables, List<Rate> rates, List<Authority> authorities) {
        add("CL_FREQ", new Text("Periodizität", "Frequency"), frequencies());
        add("CL_REF_AREA", new Text("Modellstandorte", "Authorities"), areas(authorities));
        add("CL_UNIT_MEASURE", new Text("Einheit", "Unit of measure"), units(dictionary));
        add("CL_OBS_STATUS", new Text("Stand der Beobachtung", "Observation status"), statuses());
        add("CL_CONF_STATUS", new Text("Geheimhaltung", "Confidentiality"), confidentiality());
        for (CoreTable table : tables) {
            table.dimensions()
                    .forEach(d -> add(
                            list(table.id(), d.attribute()),
                            new Text(
                                    table.title().de() + ": "
                                            + label(dictionary, d.attribute()).de(),
                                    table.title().en() + ": "
                                            + label(dictionary, d.attribute()).en()),
                            groups(d)));
        }
        if (!rates.isEmpty()) {
            add(list(StatisticalTable.RATES, StatisticalTables.RATE), StatisticalTables.RATES_TITLE, codes(rates));
        }
    }

    /** The list that a dimension of a table takes its codes from. */
    static String list(String table, String attribute) {
        return "CL_" + SdmxNames.id(table) + "_" + SdmxNames.id(attribute);
    }

    static Text label(Dictionary dictionary, String attribute) {
        return dictionary.attribute(attribute).orElseThrow().label();
    }

    List<CodeList> lists() {
        return List.copyOf(lists.values());
    }

    private void add(String id, Text title, List<Code> codes) {
        if (lists.put(id, new CodeList(id, title, List.copyOf(codes))) != null) {
            throw new IllegalArgumentException("two code lists are called " + id);
        }
    }

    private static List<Code> frequencies() {
        return List.of(
                new Code(SdmxNames.frequency(Span.QUARTER), new Text("Vierteljährlich", "Quarterly")),
                new Code(SdmxNames.frequency(Span.HALF_YEAR), new Text("Halbjährlich", "Half-yearly")),
                new Code(
                        SdmxNames.frequency(Span.TOTAL),
                        new Text("Trifft nicht zu: einmal, für den gesamten Zeitraum", "Not applicable: once")));
    }

    private static List<Code> areas(List<Authority> authorities) {
        List<Code> codes = new ArrayList<>();
        authorities.forEach(a -> codes.add(new Code(SdmxNames.area(a.slug()), new Text(a.name(), a.nameInEnglish()))));
        codes.add(new Code(StatisticalTable.TOTAL, Words.ALL_AUTHORITIES));
        return codes;
    }

    private static List<Code> units(Dictionary dictionary) {
        List<Code> codes = new ArrayList<>();
        dictionary.units().forEach(u -> codes.add(new Code(u.unit().name(), u.label())));
        codes.add(new Code(StatisticalTables.PER_CENT.code(), StatisticalTables.PER_CENT.title()));
        return codes;
    }

    private static List<Code> statuses() {
        return List.of(
                new Code(SdmxNames.observationStatus(State.SHOWN), new Text("Üblicher Wert", "Normal value")),
                new Code(
                        SdmxNames.observationStatus(State.SUPPRESSED),
                        new Text("Fehlender Wert: unterdrückt", "Missing value; suppressed")),
                new Code(SdmxNames.observationStatus(State.MISSING), new Text("Fehlender Wert", "Missing value")),
                new Code(
                        SdmxNames.observationStatus(State.NOT_APPLICABLE),
                        new Text("Fehlender Wert: nicht möglich", "Missing value; data cannot exist")));
    }

    private static List<Code> confidentiality() {
        return List.of(
                new Code(SdmxNames.confidentiality(State.SHOWN), new Text("Frei", "Free")),
                new Code(
                        SdmxNames.confidentiality(State.SUPPRESSED),
                        new Text("Vertrauliche statistische Angabe", "Confidential statistical information")));
    }

    private static List<Code> groups(Dimension dimension) {
        List<Code> codes = new ArrayList<>();
        dimension.groups().forEach(g -> codes.add(new Code(g.code(), g.title())));
        codes.add(new Code(StatisticalTable.TOTAL, Words.ALL_GROUPS));
        return codes;
    }

    private static List<Code> codes(List<Rate> rates) {
        return rates.stream()
                .map(r -> new Code(SdmxNames.id(r.id()), r.title()))
                .toList();
    }
}

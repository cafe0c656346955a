package de.zusage.reporting.format;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the SDMX data of all tables mean: one SDMX-JSON 2.0 structure message for a catalogue, or for several. */
public final class SdmxStructure {
    public static final String MEDIA_TYPE = "application/vnd.sdmx.structure+json; version=2.0.0";

    /** How the message is named among the files of a release. */
    public static final String NAME = "structure";

    /** What its format is called there. */
    public static final String FORMAT = "SDMX_STRUCTURE";

    private static final String SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message"
            + "/tools/schemas/2.0.0/sdmx-json-structure-schema.json";
    private static final String CONCEPTS = "CONCEPTS";
    private static final String MEASURE = "OBS_VALUE";
    private final Dictionary dictionary;
    private final List<CoreTable> tables;
    private final List<Rate> rates;
    private final SdmxCodes codes;
    private final String version;
    private final String scheme;

    /** Of all tables of a catalogue, and its rates. */
    public SdmxStructure(Catalogue catalogue, List<Authority> authorities) {
        this(catalogue, catalogue.tables(), catalogue.rates(), authorities, CONCEPTS);
    }

    private SdmxStructure(
            Catalogue catalogue, List<CoreTable> tables, List<Rate> rates, List<Authority> authorities, String scheme) {
        this.dictionary = catalogue.dictionary();
        this.tables = tables;
        this.rates = rates;
        this.codes = new SdmxCodes(dictionary, tables, rates, authorities);
        this.version = SdmxNames.version(catalogue.version(), dictionary.version());
        this.scheme = scheme;
    }

    /**
     * Of one table that is not in the catalogue. Its concepts are a scheme of their own: that of the catalogue has the same
     * version and other attributes.
     */
    public static SdmxStructure of(CoreTable table, Catalogue catalogue, List<Authority> authorities) {
        return new SdmxStructure(
                catalogue, List.of(table), List.of(), authorities, CONCEPTS + "_" + SdmxNames.id(table.id()));
    }

    /**
     * @param prepared the day that the message names as its own; no clock is read
     * @param more of other catalogues, whose artefacts have versions of their own, in the same message
     */
    public byte[] write(LocalDate prepared, SdmxStructure... more) {
        List<Object> flows = new ArrayList<>();
        List<Object> structures = new ArrayList<>();
        List<Object> concepts = new ArrayList<>();
        List<Object> lists = new ArrayList<>();
        Stream.concat(Stream.of(this), Stream.of(more)).forEach(each -> {
            each.tables(flows, structures);
            concepts.add(each.concepts());
            each.codes.lists().forEach(list -> lists.add(each.codeList(list)));
        });
        return CanonicalJson.of(Map.of(
                "meta",
                Map.of(
                        "schema",
                        SCHEMA,
                        "id",
                        scheme + "_" + version.replace('.', '_'),
                        "test",
                        false,
                        "prepared",
                        prepared + "T00:00:00Z",
                        "contentLanguages",
                        List.of("de", "en"),
                        "sender",
                        Map.of("id", SdmxNames.AGENCY)),
                "data",
                Map.of(
                        "dataflows",
                        flows,
                        "dataStructures",
                        structures,
                        "conceptSchemes",
                        concepts,
                        "codelists",
                        lists)));
    }

    private void tables(List<Object> flows, List<Object> structures) {
        for (CoreTable table : tables) {
            flows.add(flow(table.id(), table.title()));
            structures.add(structure(table.id(), table.title(), table.attributes()));
        }
        if (!rates.isEmpty()) {
            flows.add(flow(StatisticalTable.RATES, StatisticalTables.RATES_TITLE));
            structures.add(
                    structure(StatisticalTable.RATES, StatisticalTables.RATES_TITLE, List.of(StatisticalTables.RATE)));
        }
    }

    private Object flow(String table, Text title) {
        Map<String, Object> flow = maintained(SdmxNames.id(table), title);
        flow.put("structure", urn("datastructure.DataStructure", structureOf(table)));
        return flow;
    }

    private Object structure(String table, Text title, List<String> attributes) {
        List<Object> dimensions = new ArrayList<>();
        dimensions.add(dimension("FREQ", 0, "CL_FREQ"));
        dimensions.add(dimension("REF_AREA", 1, "CL_REF_AREA"));
        attributes.forEach(
                a -> dimensions.add(dimension(SdmxNames.id(a), dimensions.size(), SdmxCodes.list(table, a))));
        dimensions.add(dimension("UNIT_MEASURE", dimensions.size(), "CL_UNIT_MEASURE"));
        Map<String, Object> structure = maintained(structureOf(table), title);
        structure.put(
                "dataStructureComponents",
                Map.of(
                        "dimensionList",
                        Map.of(
                                "id",
                                "DimensionDescriptor",
                                "dimensions",
                                dimensions,
                                "timeDimension",
                                component("TIME_PERIOD", format("TimeRange"))),
                        "measureList",
                        Map.of(
                                "id",
                                "MeasureDescriptor",
                                "measures",
                                List.of(with(component(MEASURE, format("Double")), "usage", "mandatory"))),
                        "attributeList",
                        Map.of(
                                "id",
                                "AttributeDescriptor",
                                "attributes",
                                List.of(
                                        attribute("OBS_STATUS", enumeration("CL_OBS_STATUS")),
                                        attribute("CONF_STATUS", enumeration("CL_CONF_STATUS")),
                                        attribute("REVISION", format("Integer")),
                                        attribute("RELEASE", format("Integer"))))));
        return structure;
    }

    private Object dimension(String id, int position, String list) {
        return with(component(id, enumeration(list)), "position", position);
    }

    private Object attribute(String id, Object representation) {
        Map<String, Object> attribute = component(id, representation);
        attribute.put("usage", "mandatory");
        attribute.put("attributeRelationship", Map.of("observation", Map.of()));
        attribute.put("measureRelationship", List.of(MEASURE));
        return attribute;
    }

    private Map<String, Object> component(String id, Object representation) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("id", id);
        component.put("conceptIdentity", urn("conceptscheme.Concept", scheme) + "." + id);
        component.put("localRepresentation", representation);
        return component;
    }

    private Object enumeration(String list) {
        return Map.of("enumeration", urn("codelist.Codelist", list));
    }

    private static Object format(String dataType) {
        return Map.of("format", Map.of("dataType", dataType));
    }

    private Object concepts() {
        Map<String, Text> concepts = new LinkedHashMap<>();
        concepts.put("FREQ", new Text("Periodizität", "Frequency"));
        concepts.put("REF_AREA", new Text("Modellstandort", "Authority"));
        tables.stream()
                .flatMap(t -> t.attributes().stream())
                .forEach(a -> concepts.put(SdmxNames.id(a), SdmxCodes.label(dictionary, a)));
        if (!rates.isEmpty()) {
            concepts.put(SdmxNames.id(StatisticalTables.RATE), new Text("Anteil", "Share"));
        }
        concepts.put("UNIT_MEASURE", new Text("Einheit", "Unit of measure"));
        concepts.put("TIME_PERIOD", new Text("Zeitraum", "Time period"));
        concepts.put(MEASURE, new Text("Wert", "Observation value"));
        concepts.put("OBS_STATUS", new Text("Stand der Beobachtung", "Observation status"));
        concepts.put("CONF_STATUS", new Text("Geheimhaltung", "Confidentiality"));
        concepts.put(
                "REVISION", new Text("Nummer der Berichtigung, 0 für keine", "Number of the correction, 0 for none"));
        concepts.put(
                "RELEASE",
                new Text(
                        "Nummer der Veröffentlichung, die den Wert zuerst hatte",
                        "Number of the release that had the value first"));
        Map<String, Object> written = maintained(scheme, new Text("Begriffe", "Concepts"));
        List<Object> items = new ArrayList<>();
        concepts.forEach((id, title) -> items.add(named(id, title)));
        written.put("concepts", items);
        return written;
    }

    private Object codeList(SdmxCodes.CodeList list) {
        Map<String, Object> written = maintained(list.id(), list.title());
        written.put(
                "codes",
                list.codes().stream().map(c -> named(c.id(), c.title())).toList());
        return written;
    }

    private Map<String, Object> maintained(String id, Text title) {
        Map<String, Object> artefact = named(id, title);
        artefact.put("agencyID", SdmxNames.AGENCY);
        artefact.put("version", version);
        return artefact;
    }

    private static Map<String, Object> named(String id, Text title) {
        Map<String, Object> artefact = new LinkedHashMap<>();
        artefact.put("id", id);
        artefact.put("name", title.de());
        artefact.put("names", Map.of("de", title.de(), "en", title.en()));
        return artefact;
    }

    private static Map<String, Object> with(Map<String, Object> artefact, String name, Object value) {
        artefact.put(name, value);
        return artefact;
    }

    private static String structureOf(String table) {
        return "DSD_" + SdmxNames.id(table);
    }

    private String urn(String type, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + type + "=" + SdmxNames.maintainable(id, version);
    }
}

package de.zusage.reporting.format;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.ReleaseDescription.File;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** DCAT-AP.de metadata of a release as JSON-LD: one dataset, and a distribution for each table in each format. */
public final class DcatRelease {
    public static final String MEDIA_TYPE = "application/ld+json";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final String SDMX_CSV_RULES = "https://github.com/sdmx-twg/sdmx-csv";
    private static final Map<String, String> PREFIXES = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcatap", "http://data.europa.eu/r5r/",
            "dcatde", "http://dcat-ap.de/def/dcatde/",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "spdx", "http://spdx.org/rdf/terms#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    private final ReleaseDescription described;

    public DcatRelease(ReleaseDescription described) {
        this.described = described;
    }

    public byte[] write() {
        Map<String, Object> dataset = node("dcat:Dataset", described.address());
        dataset.put("@context", PREFIXES);
        dataset.put("dct:identifier", described.address().toString());
        dataset.put("dct:title", texts(title()));
        dataset.put("dct:description", texts(description()));
        dataset.put("dcat:version", String.valueOf(described.release().number()));
        dataset.put("dct:issued", date(described.published()));
        dataset.put("dct:modified", date(described.published()));
        dataset.put("dct:temporal", covered());
        dataset.put("dct:spatial", reference(EU + "country/DEU"));
        dataset.put("dct:language", languages());
        dataset.put("dct:accessRights", reference(EU + "access-right/PUBLIC"));
        dataset.put("dcat:theme", reference(EU + "data-theme/SOCI"));
        dataset.put(
                "dcat:keyword",
                List.of(literal("Integrationsvereinbarung", "de"), literal("Migrationsberatung", "de")));
        dataset.put(
                "dcatde:politicalGeocodingLevelURI",
                reference("http://dcat-ap.de/def/politicalGeocoding/Level/federal"));
        dataset.put("dct:publisher", publisher());
        dataset.put("dcat:contactPoint", contact());
        dataset.put("dct:conformsTo", reference(described.structure().toString()));
        URI contributor = described.publisher().contributor();
        if (contributor != null) {
            dataset.put("dcatde:contributorID", reference(contributor.toString()));
        }
        URI previous = described.previous();
        if (previous != null) {
            dataset.put("dcat:previousVersion", reference(previous.toString()));
        }
        dataset.put(
                "dcat:distribution",
                described.files().stream().map(this::distribution).toList());
        return CanonicalJson.of(dataset);
    }

    private Text title() {
        int number = described.release().number();
        return new Text(
                "Integrationsvereinbarungen: Veröffentlichung " + number + ", Stand "
                        + described.release().asOf(),
                "Integration agreements: release " + number + ", as of "
                        + described.release().asOf());
    }

    private Text description() {
        String correction = described.release().correction();
        return new Text(
                "Geschützte Tabellen des Modellversuchs. Weniger als "
                        + described.release().threshold() + " werden nie einzeln ausgewiesen."
                        + (correction == null ? "" : " Berichtigung: " + correction),
                "Protected tables of the pilot. Fewer than "
                        + described.release().threshold() + " are never told apart."
                        + (correction == null ? "" : " Correction: " + correction));
    }

    private Object covered() {
        Map<String, Object> period = node("dct:PeriodOfTime");
        period.put("dcat:startDate", date(described.covered().first().atDay(1)));
        period.put("dcat:endDate", date(described.covered().last().atEndOfMonth()));
        return period;
    }

    private Object publisher() {
        Map<String, Object> agent = node("foaf:Agent", described.publisher().home());
        agent.put("foaf:name", described.publisher().name());
        agent.put("foaf:homepage", reference(described.publisher().home().toString()));
        return agent;
    }

    private Object contact() {
        Map<String, Object> contact = node("vcard:Organization");
        contact.put("vcard:fn", described.publisher().name());
        contact.put("vcard:hasEmail", reference(described.publisher().mail().toString()));
        return contact;
    }

    private Object distribution(File file) {
        Map<String, Object> distribution = node("dcat:Distribution", file.download());
        String format = file.format().name().replace('_', '-');
        distribution.put(
                "dct:title",
                texts(new Text(
                        file.title().de() + " (" + format + ")", file.title().en() + " (" + format + ")")));
        distribution.put("dcat:accessURL", reference(file.download().toString()));
        distribution.put("dcat:downloadURL", reference(file.download().toString()));
        distribution.put("dcat:byteSize", typed(String.valueOf(file.bytes()), "xsd:nonNegativeInteger"));
        distribution.put("dcat:mediaType", reference(IANA + registered(file.format())));
        distribution.put("dct:format", reference(EU + "file-type/" + fileType(file.format())));
        if (file.format() == Format.CSV) {
            // CSV has no place for a comment (RFC 4180), so what its codes and symbols mean stands here.
            distribution.put(
                    "dct:description",
                    texts(new Text(
                            Words.legend().stream().map(Text::de).collect(Collectors.joining("; ")),
                            Words.legend().stream().map(Text::en).collect(Collectors.joining("; ")))));
        }
        if (file.format() == Format.SDMX_CSV) {
            distribution.put("dct:conformsTo", reference(SDMX_CSV_RULES));
        }
        distribution.put("dct:language", languages());
        distribution.put("dct:issued", date(described.published()));
        distribution.put("dct:license", reference(described.terms().licence().toString()));
        distribution.put(
                "dcatde:licenseAttributionByText", literal(described.terms().attribution(), "de"));
        distribution.put("dcatap:availability", reference(EU + "planned-availability/STABLE"));
        Map<String, Object> checksum = node("spdx:Checksum");
        checksum.put("spdx:algorithm", reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
        checksum.put("spdx:checksumValue", typed(file.sha256(), "xsd:hexBinary"));
        distribution.put("spdx:checksum", checksum);
        return distribution;
    }

    /** The registered media type: SDMX-CSV has none and is CSV by RFC 4180. */
    private static String registered(Format format) {
        return switch (format) {
            case JSON -> "application/json";
            case CSV, SDMX_CSV -> "text/csv";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }

    private static String fileType(Format format) {
        return switch (format) {
            case JSON -> "JSON";
            case CSV, SDMX_CSV -> "CSV";
            case XLSX -> "XLSX";
        };
    }

    private static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> node(String type, URI id) {
        Map<String, Object> node = node(type);
        node.put("@id", id.toString());
        return node;
    }

    private static Object languages() {
        return List.of(reference(EU + "language/DEU"), reference(EU + "language/ENG"));
    }

    private static Object reference(String iri) {
        return Map.of("@id", iri);
    }

    private static Object texts(Text text) {
        return List.of(literal(text.de(), "de"), literal(text.en(), "en"));
    }

    private static Object literal(String text, String language) {
        return Map.of("@value", text, "@language", language);
    }

    private static Object date(LocalDate day) {
        return typed(day.toString(), "xsd:date");
    }

    private static Object typed(String value, String type) {
        return Map.of("@value", value, "@type", type);
    }
}

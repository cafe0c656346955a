package de.zusage.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfValue;
import de.zusage.kit.crypto.Sha256;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.ReleaseDescription.File;
import de.zusage.reporting.format.ReleaseDescription.Publisher;
import de.zusage.reporting.format.ReleaseDescription.Terms;
import de.zusage.reporting.period.Months;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DCAT-AP.de, read back as the triples that a JSON-LD processor finds in it. */
class DcatReleaseTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final URI RELEASE = URI.create("https://zusage.example/api/v1/releases/4");
    private static final StatisticalTable TABLE = PublishedPilot.shaped().of(PublishedPilot.odd());

    @Test
    void theReleaseIsADatasetWithAllThatGermanCataloguesAskFor() throws JsonLdError {
        RdfDataset read = read(description());
        String dataset = RELEASE.toString();
        assertThat(values(read, dataset, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
                .containsExactly(DCAT + "Dataset");
        assertThat(values(read, dataset, DCT + "title"))
                .containsExactlyInAnyOrder(
                        "Integrationsvereinbarungen: Veröffentlichung 4, Stand 2027-09-30",
                        "Integration agreements: release 4, as of 2027-09-30");
        assertThat(values(read, dataset, DCT + "description")).hasSize(2);
        assertThat(values(read, dataset, DCT + "issued")).containsExactly("2027-11-02");
        assertThat(values(read, dataset, DCAT + "previousVersion"))
                .containsExactly("https://zusage.example/api/v1/releases/3");
        assertThat(values(read, dataset, DCAT + "theme"))
                .containsExactly("http://publications.europa.eu/resource/authority/data-theme/SOCI");
        assertThat(values(read, dataset, "http://dcat-ap.de/def/dcatde/contributorID"))
                .containsExactly("http://dcat-ap.de/def/contributors/beispiel");
        assertThat(values(read, only(read, dataset, DCT + "publisher"), "http://xmlns.com/foaf/0.1/name"))
                .containsExactly("Geschäftsstelle \"Zusage\" & Träger");
        String period = only(read, dataset, DCT + "temporal");
        assertThat(values(read, period, DCAT + "startDate")).containsExactly("2026-04-01");
        assertThat(values(read, period, DCAT + "endDate")).containsExactly("2027-09-30");
        assertThat(values(read, dataset, DCAT + "distribution")).hasSize(Format.values().length);
    }

    @Test
    void everyFileHasItsSizeTypeDigestAndLicence() throws JsonLdError {
        ReleaseDescription description = description();
        RdfDataset read = read(description);
        for (File file : description.files()) {
            String distribution = file.download().toString();
            byte[] delivered = file.format().write(TABLE);
            assertThat(values(read, distribution, DCAT + "byteSize")).containsExactly(String.valueOf(delivered.length));
            assertThat(values(read, distribution, DCAT + "downloadURL")).containsExactly(distribution);
            assertThat(values(read, distribution, DCAT + "accessURL")).containsExactly(distribution);
            assertThat(values(read, distribution, DCT + "license"))
                    .containsExactly("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
            assertThat(values(read, distribution, "http://dcat-ap.de/def/dcatde/licenseAttributionByText"))
                    .containsExactly("Geschäftsstelle Zusage");
            String checksum = only(read, distribution, SPDX + "checksum");
            assertThat(values(read, checksum, SPDX + "checksumValue")).containsExactly(Sha256.hex(delivered));
            assertThat(values(read, checksum, SPDX + "algorithm")).containsExactly(SPDX + "checksumAlgorithm_sha256");
            assertThat(only(read, distribution, DCAT + "mediaType"))
                    .startsWith("https://www.iana.org/assignments/media-types/")
                    .doesNotContain(";");
            if (file.format() == Format.CSV) {
                assertThat(values(read, distribution, DCT + "description"))
                        .as("what no comment in it can say")
                        .anyMatch(text -> text.startsWith("_T = Insgesamt") && text.contains(". = zum Schutz"))
                        .anyMatch(text -> text.startsWith("_T = Total"));
            }
        }
    }

    @Test
    void aReleaseOfNobodyKnownAndWithoutAnEarlierOneSaysNothingOfThem() throws JsonLdError {
        ReleaseDescription whole = description();
        Publisher unknown = new Publisher(
                whole.publisher().name(),
                whole.publisher().home(),
                whole.publisher().mail(),
                null);
        RdfDataset read = read(new ReleaseDescription(
                whole.release(),
                whole.address(),
                whole.published(),
                whole.covered(),
                unknown,
                whole.terms(),
                whole.structure(),
                null,
                whole.files()));
        assertThat(values(read, RELEASE.toString(), DCAT + "previousVersion")).isEmpty();
        assertThat(values(read, RELEASE.toString(), "http://dcat-ap.de/def/dcatde/contributorID"))
                .isEmpty();
    }

    private static ReleaseDescription description() {
        List<File> files = new ArrayList<>();
        for (Format format : Format.values()) {
            byte[] bytes = format.write(TABLE);
            files.add(new File(
                    new Text("Abgelehnt", "Declined"),
                    format,
                    URI.create(RELEASE + "/tables/declined." + format.ending()),
                    bytes.length,
                    Sha256.hex(bytes)));
        }
        return new ReleaseDescription(
                PublishedPilot.HEAD,
                RELEASE,
                LocalDate.of(2027, 11, 2),
                new Months(YearMonth.of(2026, 4), YearMonth.of(2027, 9)),
                new Publisher(
                        "Geschäftsstelle \"Zusage\" & Träger",
                        URI.create("https://zusage.example"),
                        URI.create("mailto:statistik@zusage.example"),
                        URI.create("http://dcat-ap.de/def/contributors/beispiel")),
                Terms.attribution("Geschäftsstelle Zusage"),
                URI.create("https://zusage.example/api/v1/structure"),
                URI.create("https://zusage.example/api/v1/releases/3"),
                files);
    }

    private static RdfDataset read(ReleaseDescription description) throws JsonLdError {
        byte[] bytes = new DcatRelease(description).write();
        assertThat(bytes).isEqualTo(new DcatRelease(description).write());
        return JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(bytes))).get();
    }

    private static List<String> values(RdfDataset read, String subject, String predicate) {
        return read.toList().stream()
                .filter(q -> q.getSubject().getValue().equals(subject)
                        && q.getPredicate().getValue().equals(predicate))
                .map(RdfNQuad::getObject)
                .map(RdfValue::getValue)
                .toList();
    }

    private static String only(RdfDataset read, String subject, String predicate) {
        List<String> values = values(read, subject, predicate);
        assertThat(values).hasSize(1);
        return values.get(0);
    }
}

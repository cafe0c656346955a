package de.zusage.agreement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PictogramsTest {
    private final Pictograms pictograms = new Pictograms(new Templates());

    @Test
    void everyPictureIsAPlainDrawingOf24Units() throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        xml.setNamespaceAware(true);
        for (String code : pictograms.codes()) {
            Element svg = xml.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(pictograms.required(code)))
                    .getDocumentElement();
            assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(svg.getAttribute("viewBox")).as(code).isEqualTo("0 0 24 24");
            assertThat(svg.getAttribute("stroke"))
                    .as("one colour, that of the text")
                    .isEqualTo("currentColor");
            for (int i = 0; i < svg.getElementsByTagName("*").getLength(); i++) {
                assertThat(svg.getElementsByTagName("*").item(i).getNodeName()).isIn("path", "circle", "ellipse");
            }
        }
    }

    @Test
    void everyFileIsUsed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/wording/pictograms"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".svg", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(pictograms.codes())
                    .hasSizeGreaterThanOrEqualTo(14);
        }
    }

    @Test
    void theCodeOfARequestNeverNamesAFile() {
        assertThatThrownBy(() -> pictograms.required("../de")).isInstanceOf(NotFound.class);
    }
}

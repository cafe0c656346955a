package de.zusage.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** The fonts that ship with this kit, and nothing else: FOP opens no file and no address by itself. */
public final class FontFiles implements ResourceResolver {
    /** Those whose letters change their form with their neighbours. */
    static final List<String> JOINING = List.of("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf");

    /** FOP's own configuration: these fonts, embedded as far as used, and no others. */
    static InputStream configuration() {
        StringBuilder fonts = new StringBuilder();
        for (String family : Glyphs.FAMILIES) {
            for (String weight : Glyphs.WEIGHTS) {
                fonts.append("<font kerning=\"yes\" embedding-mode=\"subset\" embed-url=\"")
                        .append(family)
                        .append('-')
                        .append(weight)
                        .append(".ttf\"><font-triplet name=\"")
                        .append(family)
                        .append("\" style=\"normal\" weight=\"")
                        .append(weight.equals("Bold") ? "bold" : "normal")
                        .append("\"/></font>");
            }
        }
        String xml = "<fop version=\"1.0\"><renderers><renderer mime=\"application/pdf\"><fonts>" + fonts
                + "</fonts></renderer></renderers></fop>";
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The families in the order in which a language needs them. */
    public static String familyFor(String script) {
        return switch (script) {
            case "Arab" -> "NotoSans, Vazirmatn, NotoSansEthiopic";
            case "Ethi" -> "NotoSansEthiopic, NotoSans, Vazirmatn";
            default -> "NotoSans, Vazirmatn, NotoSansEthiopic";
        };
    }

    @Override
    public Resource getResource(URI address) throws IOException {
        String path = address.getPath();
        InputStream font = path == null || !path.endsWith(".ttf")
                ? null
                : FontFiles.class.getResourceAsStream("/fonts" + path.substring(path.lastIndexOf('/')));
        if (font == null) {
            throw new IOException("documents use nothing but the fonts that ship with the print kit");
        }
        return new Resource(font);
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
        throw new IOException("documents are written to memory");
    }
}

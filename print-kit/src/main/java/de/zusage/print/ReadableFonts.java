package de.zusage.print;

import java.util.Map;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.pdf.PDFDocumentHandler;

/** FOP's PDF output with Arabic that can be read back: each joined form is known by its letter before it is used. */
final class ReadableFonts extends PDFDocumentHandler {
    private final Map<String, Map<Integer, Character>> lettersByFont;

    /** The letters by the address of the font file. */
    ReadableFonts(IFContext context, Map<String, Map<Integer, Character>> lettersByFont) {
        super(context);
        this.lettersByFont = lettersByFont;
    }

    @Override
    public void setFontInfo(FontInfo fonts) {
        super.setFontInfo(fonts);
        fonts.getFonts().values().forEach(this::teach);
    }

    private void teach(Typeface font) {
        if (font instanceof LazyFont lazy) {
            lettersByFont.forEach((file, letters) -> {
                if (lazy.getFontURI().getPath().endsWith(file) && lazy.getRealFont() instanceof MultiByteFont real) {
                    letters.forEach((glyph, letter) -> real.getCIDSet().mapChar(glyph, letter));
                }
            });
        }
    }
}

package de.zusage.print;

import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.jboss.logging.Logger;

/** A text that runs out of its box is logged, never the text itself; a letter without a glyph spoils the document. */
final class PrintingEvents implements EventListener {
    private static final Logger LOG = Logger.getLogger(PrintingEvents.class);
    private static final String NO_GLYPH = "glyphNotAvailable";
    private static final Set<String> DEFECTS = Set.of(NO_GLYPH, "inlineOverflow", "lineOverflows");

    private boolean glyphMissing;

    @Override
    public void processEvent(Event event) {
        String id = event.getEventID();
        String name = id.substring(id.lastIndexOf('.') + 1);
        if (DEFECTS.contains(name)
                || event.getSeverity() == EventSeverity.ERROR
                || event.getSeverity() == EventSeverity.FATAL) {
            glyphMissing |= name.equals(NO_GLYPH);
            LOG.warnf("a document has a defect: %s", name);
        }
    }

    void requireEveryGlyph() {
        if (glyphMissing) {
            throw new NotPrintable();
        }
    }
}

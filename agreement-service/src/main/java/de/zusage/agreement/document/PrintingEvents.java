package de.zusage.agreement.document;

import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.jboss.logging.Logger;

/** A letter without a glyph or a text that runs out of its box is logged; never the text itself. */
final class PrintingEvents implements EventListener {
    private static final Logger LOG = Logger.getLogger(PrintingEvents.class);
    private static final Set<String> DEFECTS = Set.of("glyphNotAvailable", "inlineOverflow", "lineOverflows");

    private int defects;

    @Override
    public void processEvent(Event event) {
        String id = event.getEventID();
        String name = id.substring(id.lastIndexOf('.') + 1);
        if (DEFECTS.contains(name)
                || event.getSeverity() == EventSeverity.ERROR
                || event.getSeverity() == EventSeverity.FATAL) {
            defects++;
            LOG.warnf("a document has a defect: %s", name);
        }
    }

    int defects() {
        return defects;
    }
}

package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.Commitment;
import de.zusage.portal.agreement.Agreements.Content;
import de.zusage.portal.agreement.Agreements.OwnCommitment;
import de.zusage.portal.agreement.Agreements.OwnWords;
import de.zusage.portal.agreement.Agreements.ReadOut;
import de.zusage.portal.agreement.Agreements.Version;
import de.zusage.portal.agreement.Agreements.Wanted;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it stands in the form: what was stored, or what somebody entered and is shown again as it was.
 *
 * @param etag what the form was filled in on
 */
record DraftForm(String etag, String interval, String readOutLanguage, String readOutBy, List<Line> lines) {
    private static final int DEFAULT_INTERVAL = 3;
    private static final String AUTHORITATIVE = "de";

    /** One commitment in the form; without an id it was not stored yet, without a template it has words of its own. */
    record Line(
            String id,
            String template,
            Map<String, String> parameters,
            String dueOn,
            String side,
            String goalArea,
            Map<String, String> text) {

        public boolean isFree() {
            return template.isEmpty();
        }

        Wanted wanted(@Nullable Commitment stored) {
            return new Wanted(
                    Entered.id(id),
                    isFree() ? null : template,
                    parameters,
                    Entered.day(dueOn),
                    isFree() ? own(stored == null ? null : stored.own()) : null,
                    stored == null ? null : stored.confirmation());
        }

        private OwnCommitment own(@Nullable OwnWords stored) {
            return new OwnCommitment(
                    Entered.one(Side.class, side, Side.OFFICE),
                    Entered.one(GoalArea.class, goalArea, GoalArea.OTHER),
                    text,
                    stored == null ? null : stored.criterion());
        }
    }

    static DraftForm of(Version version, String etag) {
        ReadOut readOut = version.readOut();
        return new DraftForm(
                etag,
                String.valueOf(version.reviewIntervalMonths()),
                readOut == null ? "" : readOut.language(),
                readOut == null || readOut.by() == null ? "" : readOut.by().name(),
                version.promises().stream().map(DraftForm::line).toList());
    }

    private static Line line(Commitment stored) {
        OwnWords own = stored.own();
        return new Line(
                stored.commitmentId().toString(),
                own == null ? stored.template() : "",
                stored.parameters() == null ? Map.of() : stored.parameters(),
                stored.dueOn().toString(),
                stored.side().name(),
                stored.goalArea().name(),
                own == null ? Map.of() : own.text());
    }

    /** What a browser sent; a line ends where the next number has no due day. */
    static DraftForm of(MultivaluedMap<String, String> sent) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; sent.containsKey("due." + i); i++) {
            lines.add(new Line(
                    Entered.text(sent, "id." + i),
                    Entered.text(sent, "template." + i),
                    Entered.under(sent, "parameter." + i + "."),
                    Entered.text(sent, "due." + i),
                    Entered.text(sent, "side." + i),
                    Entered.text(sent, "area." + i),
                    Entered.under(sent, "text." + i + ".")));
        }
        return new DraftForm(
                Entered.hidden(sent, "etag"),
                Entered.text(sent, "interval"),
                Entered.text(sent, "readOutLanguage"),
                Entered.text(sent, "readOutBy"),
                List.copyOf(lines));
    }

    DraftForm on(String newEtag) {
        return new DraftForm(newEtag, interval, readOutLanguage, readOutBy, lines);
    }

    DraftForm with(Line added) {
        List<Line> more = new ArrayList<>(lines);
        more.add(added);
        return new DraftForm(etag, interval, readOutLanguage, readOutBy, List.copyOf(more));
    }

    DraftForm without(int index) {
        List<Line> fewer = new ArrayList<>(lines);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return new DraftForm(etag, interval, readOutLanguage, readOutBy, List.copyOf(fewer));
    }

    int intervalMonths() {
        Integer months = Entered.number(interval);
        return months == null ? DEFAULT_INTERVAL : months;
    }

    /** The ids of fields whose entry is none: nothing is stored as long as there are any. */
    public List<String> unreadable() {
        List<String> fields = new ArrayList<>();
        if (Entered.number(interval) == null) {
            fields.add("interval");
        }
        for (int i = 0; i < lines.size(); i++) {
            String due = lines.get(i).dueOn();
            if (!due.isEmpty() && Entered.day(due) == null) {
                fields.add("due." + i);
            }
        }
        return fields;
    }

    /** What the service is to store; what this form does not show of a commitment stays as it is stored. */
    Content content(Map<String, Commitment> stored) {
        return new Content(
                intervalMonths(),
                lines.stream().map(line -> line.wanted(stored.get(line.id()))).toList(),
                readOutLanguage.isEmpty()
                        ? null
                        : new ReadOut(readOutLanguage, Entered.one(Reader.class, readOutBy, Reader.ADVISER)));
    }

    /** A new commitment in words of its own, with nothing said yet but whose and where it belongs. */
    static Line free(Side side, GoalArea area, Map<String, String> text, String dueOn) {
        Map<String, String> said = new TreeMap<>(text);
        said.values().removeIf(String::isBlank);
        said.putIfAbsent(AUTHORITATIVE, "");
        return new Line("", "", Map.of(), dueOn, side.name(), area.name(), said);
    }
}

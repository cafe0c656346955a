package de.zusage.portal.contact;

import de.zusage.portal.contact.Contacts.Contact;
import de.zusage.portal.contact.Contacts.Declaration;
import de.zusage.portal.contact.Contacts.Safe;
import de.zusage.portal.contact.Contacts.SafeNow;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is safe, as it is entered: a place in the order for each channel. Shown again as it was if something is not right.
 *
 * @param rows the channels in use first, in their order
 */
record ContactForm(String etag, String language, List<Row> rows) {

    /**
     * One channel.
     *
     * @param place in the order, from 1; empty if it is not safe
     */
    record Row(Channel channel, String place, String address, String calledSafeOn, boolean fallback) {
        public boolean isUsed() {
            return !place.isEmpty();
        }

        Row at(String anAddress) {
            return new Row(channel, place, anAddress, calledSafeOn, fallback);
        }

        boolean lacksAddress() {
            return isUsed() && channel.isAddressed() && address.isEmpty();
        }
    }

    static ContactForm of(String etag, Contact contact, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        for (Safe safe : contact.channels()) {
            rows.add(new Row(
                    safe.channel(),
                    String.valueOf(rows.size() + 1),
                    Entered.text(safe.address()),
                    safe.calledSafeOn().toString(),
                    safe.fallback()));
        }
        Arrays.stream(Channel.values())
                .filter(channel -> rows.stream().noneMatch(row -> row.channel() == channel))
                .map(channel -> new Row(channel, "", "", today.toString(), false))
                .toList()
                .forEach(rows::add);
        return new ContactForm(etag, contact.language(), rows);
    }

    static ContactForm of(MultivaluedMap<String, String> sent) {
        return new ContactForm(
                Entered.hidden(sent, "etag"),
                Entered.text(sent, "language"),
                Arrays.stream(Channel.values())
                        .map(channel -> new Row(
                                channel,
                                Entered.text(sent, "place." + channel),
                                Entered.text(sent, "address." + channel),
                                Entered.text(sent, "calledSafeOn." + channel),
                                sent.containsKey("fallback." + channel)))
                        .sorted(Comparator.comparingInt(ContactForm::rank))
                        .toList());
    }

    /**
     * What counts now, with the addresses that were entered on an older page: they are used only once somebody says so again,
     * because the client may have taken one back meanwhile (invariant 13).
     */
    ContactForm overtakenBy(String newEtag, Contact now, LocalDate today) {
        ContactForm stored = of(newEtag, now, today);
        return new ContactForm(
                newEtag,
                stored.language(),
                stored.rows().stream()
                        .map(row -> row.isUsed()
                                ? row
                                : row.at(entered(row.channel()).address()))
                        .toList());
    }

    private Row entered(Channel channel) {
        return rows.stream().filter(row -> row.channel() == channel).findFirst().orElseThrow();
    }

    /** The places that a channel may have. */
    public List<String> places() {
        return IntStream.rangeClosed(1, rows.size()).mapToObj(String::valueOf).toList();
    }

    private List<Row> used() {
        return rows.stream().filter(Row::isUsed).toList();
    }

    /** Whether two ways are to be tried at the same time: the order would be the page's and not the client's. */
    boolean hasTwoAtOnePlace() {
        return used().stream().map(Row::place).distinct().count() < used().size();
    }

    Declaration declaration() {
        return new Declaration(
                language,
                used().stream()
                        .map(row -> new SafeNow(
                                row.channel(),
                                row.address().isEmpty() ? null : row.address().replace("\r\n", "\n"),
                                Entered.day(row.calledSafeOn()),
                                row.fallback()))
                        .toList());
    }

    /** The channel at that place of the declaration. */
    Channel at(int index) {
        return used().get(index).channel();
    }

    /** The channels whose address may be the wrong one of a refused declaration: those without one, else those that are new. */
    List<Channel> suspects(Contact recorded) {
        List<Channel> lacking = used(Row::lacksAddress);
        return lacking.isEmpty()
                ? used(row -> row.channel().isAddressed()
                        && recorded.channels().stream()
                                .noneMatch(safe -> safe.channel() == row.channel()
                                        && row.address().equals(safe.address())))
                : lacking;
    }

    private List<Channel> used(Predicate<Row> which) {
        return used().stream().filter(which).map(Row::channel).toList();
    }

    private static int rank(Row row) {
        Integer place = Entered.number(row.place());
        return place == null ? Integer.MAX_VALUE : place;
    }
}

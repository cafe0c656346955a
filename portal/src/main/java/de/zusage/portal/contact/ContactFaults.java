package de.zusage.portal.contact;

import de.zusage.portal.contact.Contacts.Contact;
import de.zusage.portal.service.ServiceProblem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with what was entered.
 *
 * @param ofAll what no single channel is to blame for
 * @param ofChannel by the channel whose fields are to be looked at
 */
record ContactFaults(@Nullable String ofAll, Map<Channel, String> ofChannel) {
    static final ContactFaults NONE = new ContactFaults(null, Map.of());

    private static final Pattern PLACE = Pattern.compile("channels\\[(\\d+)]");

    static ContactFaults ofAll(@Nullable String fault) {
        return new ContactFaults(fault, Map.of());
    }

    /** The service names a channel by its place in the declaration; of an address that is none it says no more than that. */
    static ContactFaults of(ServiceProblem problem, ContactForm form, Contact recorded, @Nullable String fault) {
        Map<Channel, String> found = new EnumMap<>(Channel.class);
        for (ServiceProblem.Violation each : problem.violations()) {
            Matcher place = PLACE.matcher(String.valueOf(each.field()));
            if (place.find()) {
                found.put(form.at(Integer.parseInt(place.group(1))), problem.said(each));
            }
        }
        List<Channel> suspects = form.suspects(recorded);
        if (found.isEmpty() && fault != null && problem.rule().equals("invalid-address") && suspects.size() == 1) {
            found.put(suspects.get(0), fault);
        }
        return found.isEmpty() ? ofAll(fault) : new ContactFaults(null, found);
    }

    public @Nullable String of(Channel channel) {
        return ofChannel.get(channel);
    }

    public boolean isAny() {
        return !ofChannel.isEmpty();
    }
}

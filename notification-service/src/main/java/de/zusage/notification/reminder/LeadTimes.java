package de.zusage.notification.reminder;

import de.zusage.notification.date.DateKind;
import de.zusage.notification.reminder.ReminderConfig.OwnLeads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** How many days before and after a day somebody is reminded of it. */
@ApplicationScoped
class LeadTimes {

    private static final List<Integer> AT_ONCE = List.of(0);

    private final ReminderConfig config;

    LeadTimes(ReminderConfig config) {
        this.config = config;
    }

    /** Days from the day itself, before it with a minus, each once; what the authority says goes before the default. */
    List<Integer> days(DateKind kind, String authority) {
        Optional<OwnLeads> own = Optional.ofNullable(config.daysOf().get(authority));
        List<Integer> days =
                switch (kind) {
                    case STEP -> own.flatMap(OwnLeads::step).orElseGet(config.days()::step);
                    case REVIEW -> own.flatMap(OwnLeads::review).orElseGet(config.days()::review);
                    case OFFER -> own.flatMap(OwnLeads::offer).orElseGet(config.days()::offer);
                    case HANDOVER -> own.flatMap(OwnLeads::handover).orElseGet(config.days()::handover);
                    case PLACE -> AT_ONCE;
                };
        return days.stream().distinct().sorted().toList();
    }
}

package de.zusage.notification.staff;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Versions;
import de.zusage.notification.date.DateKind;
import de.zusage.notification.staff.PreferenceApi.PreferenceRequest;
import de.zusage.notification.staff.PreferenceApi.PreferenceView;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes what the caller wishes to be told. */
@ApplicationScoped
class PreferenceService {
    private static final String KIND = "preference";
    private static final int QUARTER = 15 * 60;

    private final Preferences preferences;
    private final Colleagues colleagues;
    private final AllowedHours hours;
    private final Event<StaffChanged> changed;
    private final AccessLog accessLog;
    private final Tenancy tenancy;
    private final Caller caller;

    PreferenceService(
            Preferences preferences,
            Colleagues colleagues,
            AllowedHours hours,
            Event<StaffChanged> changed,
            AccessLog accessLog,
            Tenancy tenancy,
            Caller caller) {
        this.preferences = preferences;
        this.colleagues = colleagues;
        this.hours = hours;
        this.changed = changed;
        this.accessLog = accessLog;
        this.tenancy = tenancy;
        this.caller = caller;
    }

    /** The wishes at one version; version 0 before anybody wrote. */
    record Versioned(long version, PreferenceView preferences) {}

    @Transactional
    Versioned read() {
        tenancy.required();
        return preferences
                .of(person())
                .map(this::versioned)
                .orElseGet(() -> new Versioned(0, new PreferenceView(null, null, null, Set.of(), Map.of())));
    }

    @Transactional
    Versioned wish(@Nullable String ifMatch, PreferenceRequest request) {
        colleagues.requireOnStaff(person());
        Preference preference = preferences.locked(person());
        Versions.require(ifMatch, preference.version());
        LocalTime digest = request.digestAt();
        if (digest != null && !isDigestTime(digest)) {
            throw new InvalidInput(
                    "invalid-digest-time",
                    "digestAt is on the quarter of an hour, at a time at which messages are sent.");
        }
        if (request.days().containsKey(DateKind.PLACE)) {
            throw new InvalidInput("invalid-lead-days", "That a place became free is said at once.");
        }
        accessLog.record("WRITE", KIND, preference.id());
        preferences.read(preference, request.address(), caller.carrier().orElseThrow(ForbiddenException::new));
        Set<DateKind> kinds = preference.wish(digest, request.off(), sorted(request.days()));
        changed.fire(new StaffChanged(person(), kinds));
        return versioned(preference);
    }

    private boolean isDigestTime(LocalTime time) {
        return time.getNano() == 0 && time.toSecondOfDay() % QUARTER == 0 && hours.contains(time);
    }

    private static <K> Map<K, List<Integer>> sorted(Map<K, List<Integer>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        leads -> leads.getValue().stream().sorted().toList()));
    }

    private Versioned versioned(Preference preference) {
        return new Versioned(
                preference.version(),
                PreferenceView.of(preference, preferences.mail(preference).orElse(null)));
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}

package de.zusage.notification.staff;

import de.zusage.kit.web.InvalidInput;
import de.zusage.notification.contact.MailAddress;
import de.zusage.notification.date.DateKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about somebody's own preferences. */
final class PreferenceApi {

    private PreferenceApi() {}

    /**
     * What somebody wishes from now on; what is absent is as the office and its authority have it.
     *
     * @param mail instead of the address that the office has
     * @param digestAt when the messages of a day come
     * @param switchedOff what is not said; an escalation always is
     * @param leadDays days from the day itself, before it with a minus, by what falls on it
     */
    @Schema(name = "OwnPreferences", example = """
            {"mail": "weiss@home.example", "digestAt": "08:30", "switchedOff": ["OFFER_OPEN"],
            "leadDays": {"STEP": [-3, 0, 3]}}""")
    record PreferenceRequest(
            @Nullable @Size(max = 254) String mail,

            @Schema(type = SchemaType.STRING, description = "HH:MM, on the quarter of an hour") @Nullable LocalTime digestAt,

            @Nullable @Size(max = 20) List<@NotNull Notice> switchedOff,

            @Nullable @Size(max = 10) Map<@NotNull DateKind, @NotEmpty @Size(max = 10) List<@NotNull @Min(-90) @Max(90) Integer>> leadDays) {

        @Nullable MailAddress address() {
            return mail == null ? null : new MailAddress(mail);
        }

        Set<Notice> off() {
            List<Notice> off = switchedOff == null ? List.of() : switchedOff;
            requireOnce("switchedOff", off);
            return Set.copyOf(off);
        }

        Map<DateKind, List<Integer>> days() {
            Map<DateKind, List<Integer>> days = leadDays == null ? Map.of() : leadDays;
            days.forEach((kind, each) -> requireOnce("leadDays." + kind, each));
            return days;
        }

        private static void requireOnce(String field, List<?> all) {
            if (all.stream().distinct().count() < all.size()) {
                throw new InvalidInput("said-twice", field + " says something twice.");
            }
        }
    }

    /** What is on record; without anything as long as the person wished nothing. */
    @Schema(name = "OwnPreferencesView")
    record PreferenceView(
            @Nullable String mail,
            @Nullable LocalDate bouncedOn,
            @Schema(type = SchemaType.STRING) @Nullable LocalTime digestAt,
            Set<Notice> switchedOff,
            Map<DateKind, List<Integer>> leadDays) {

        static PreferenceView of(Preference preference, @Nullable String mail) {
            return new PreferenceView(
                    mail,
                    preference.bouncedOn().orElse(null),
                    preference.digestAt().orElse(null),
                    new TreeSet<>(preference.switchedOff()),
                    preference.leadDays());
        }
    }
}

package de.zusage.notification.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about the staff of an office. */
final class StaffApi {

    private StaffApi() {}

    /**
     * Somebody to whom things can be handed on, without addresses.
     *
     * @param person the subject of his or her tokens
     * @param reachable whether there is a mailbox: nothing is handed on to who has none
     */
    @Schema(name = "Colleague", example = """
            {"person": "0197b000-0000-7000-8000-00000000d001", "function": "ADVISER", "name": "Katrin Weiß",
            "reachable": true}""")
    record ColleagueView(
            UUID person, StaffFunction function, @Nullable String name, boolean reachable) {}

    /** Somebody new; {@code person} is the subject of his or her tokens. */
    @Schema(name = "NewStaff", example = """
            {"person": "0197b000-0000-7000-8000-00000000d001", "function": "ADVISER", "name": "Katrin Weiß",
            "mail": "weiss@office.example"}""")
    record NewStaff(
            @Schema(description = "The subject (`sub`) of his or her tokens; the identity provider shows it") @NotNull UUID person,

            @NotNull StaffFunction function,
            @NotBlank @Size(max = 400) String name,
            @NotBlank @Size(max = 254) String mail) {
        StaffRequest words() {
            return new StaffRequest(function, name, mail);
        }
    }

    /** What is true of somebody from now on. */
    @Schema(name = "Staff", example = """
            {"function": "OFFICE_LEAD", "name": "Katrin Weiß", "mail": "weiss@office.example"}""")
    record StaffRequest(
            @NotNull StaffFunction function,
            @NotBlank @Size(max = 400) String name,
            @NotBlank @Size(max = 254) String mail) {}

    /**
     * Somebody of the staff.
     *
     * @param name absent like the address for who has left
     * @param bouncedOn where the address has a day of bouncing nobody is there, and it is not used
     */
    record StaffView(
            UUID id,
            UUID person,
            StaffFunction function,
            @Nullable String name,
            @Nullable String mail,
            @Nullable LocalDate bouncedOn,
            boolean gone) {}
}

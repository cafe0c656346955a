package de.zusage.agreement.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the resources of carriers and offices. */
interface OfficeApi {

    /**
     * A carrier's words about itself.
     *
     * @param name as it stands in agreements
     * @param complaintContact a mail address, a telephone number or a postal address, on one line
     */
    @Schema(example = """
            {"name": "Beispielträger", "complaintContact": "beschwerde@traeger.example"}""")
    record CarrierDescription(
            @NotNull OneLine name, @NotNull OneLine complaintContact) {}

    /** A carrier. */
    record CarrierView(String carrier, String name, String complaintContact) {
        static CarrierView of(Carrier carrier) {
            return new CarrierView(carrier.slug, carrier.name, carrier.complaintContact);
        }
    }

    /**
     * A new office of the caller's carrier.
     *
     * @param office the stable key that stands in logins and events
     * @param authority one of the nineteen
     */
    @Schema(example = """
            {"office": "stuttgart-a", "authority": "stuttgart", "name": "Beratungsstelle Mitte",
            "programme": "MBE", "regime": "DSGVO", "opensOn": "2026-03-01"}""")
    record NewOffice(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "stuttgart-a")
            String office,

            @NotNull @Size(max = 40) @Schema(examples = "stuttgart")
            String authority,

            @NotNull OneLine name,

            @NotNull Programme programme,
            @NotNull Regime regime,
            @NotNull LocalDate opensOn,
            @Nullable LocalDate closesOn) {}

    /**
     * An office as those see it who may hand a client to it.
     *
     * @param recipient as the consent to a transfer names it
     */
    record ReceivingOffice(
            @Schema(examples = "carrier-b/stuttgart-b") String recipient,
            String office,
            String carrier,
            String authority,
            String name,
            Programme programme) {
        static ReceivingOffice of(Office office) {
            return new ReceivingOffice(
                    office.carrier + '/' + office.slug,
                    office.slug,
                    office.carrier,
                    office.authority,
                    office.name,
                    office.programme);
        }
    }

    /** What may change of an office; without a closing day it is open-ended. */
    @Schema(example = """
            {"name": "Beratungsstelle Mitte", "regime": "DSGVO", "closesOn": "2027-12-31"}""")
    record OfficeDescription(
            @NotNull OneLine name,

            @NotNull Regime regime,
            @Nullable LocalDate closesOn) {}

    /**
     * An office.
     *
     * @param openCases of an office with a last day, and for its carrier's lead only: how many cases are still to be
     *     closed, or their clients to be handed to another office, by then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficeView(
            String office,
            String authority,
            String carrier,
            String name,
            Programme programme,
            Regime regime,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable Long openCases) {
        static OfficeView of(Office office, @Nullable Long openCases) {
            return new OfficeView(
                    office.slug,
                    office.authority,
                    office.carrier,
                    office.name,
                    office.programme,
                    office.regime,
                    office.opensOn,
                    office.closesOn,
                    openCases);
        }
    }
}

package de.zusage.notification.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about contacts. */
final class ContactApi {

    private ContactApi() {}

    /** The language and every channel that is safe, the one to use first in front; what is absent is withdrawn. */
    @Schema(example = """
            {"language": "ar-Arab", "channels": [{"channel": "MAIL", "address": "klient@example.org",
            "calledSafeOn": "2026-03-02"}, {"channel": "CALL", "address": "+49 711 1234567",
            "calledSafeOn": "2026-03-02"}]}""")
    record ContactRequest(
            @NotBlank @Size(max = 35) String language,
            @NotNull @Size(max = 5) List<@NotNull @Valid ChannelRequest> channels) {

        List<SafeChannel> safe() {
            return channels.stream().map(ChannelRequest::safe).toList();
        }
    }

    /** A channel that the client called safe on that day. */
    record ChannelRequest(
            @NotNull Channel channel,

            @Schema(
                    description =
                            "A mail address, a phone number, or a postal address of 2 to 6 lines; absent for INBOX, where the client's login leads.")
            @Size(min = 1, max = 400) @Nullable String address,

            @NotNull LocalDate calledSafeOn,

            @Schema(description = "Whether to use it where one before it failed; not without the client's wish.")
            @Nullable Boolean fallback) {

        SafeChannel safe() {
            return new SafeChannel(
                    channel, Address.of(channel, address), calledSafeOn, Boolean.TRUE.equals(fallback), null, null);
        }
    }

    /** The contact as it is on record, with every word of the client, oldest first; nothing goes out where it is stopped. */
    record ContactView(
            UUID caseId,
            String language,
            @Nullable LocalDate stoppedOn,
            List<ChannelView> channels,
            List<SaidView> history) {

        static ContactView of(Declared declared) {
            return new ContactView(
                    declared.caseId(),
                    declared.language(),
                    declared.stoppedOn(),
                    declared.channels().stream()
                            .map(safe -> new ChannelView(
                                    safe.channel(),
                                    safe.address() instanceof OwnLogin
                                            ? null
                                            : safe.address().value(),
                                    safe.calledSafeOn(),
                                    safe.fallback(),
                                    safe.confirmedOn(),
                                    safe.lastSaidOn().isBefore(declared.askAgainBefore()),
                                    safe.bouncedOn()))
                            .toList(),
                    declared.history().stream()
                            .map(said -> new SaidView(said.channel(), said.word(), said.on(), said.source()))
                            .toList());
        }
    }

    /** Since when nothing goes out; of what is on record it says nothing. */
    record StopView(UUID caseId, LocalDate stoppedOn) {}

    /** A safe channel; it is to be asked again whether it is so still where nobody has said so for long. Where it has a day of bouncing nobody is there, and it is not used. */
    record ChannelView(
            Channel channel,
            @Nullable String address,
            LocalDate calledSafeOn,
            boolean fallback,
            @Nullable LocalDate confirmedOn,
            boolean askAgain,
            @Nullable LocalDate bouncedOn) {}

    /** A word of the client, and through whom or what it came; without a channel it is of all of them. */
    record SaidView(@Nullable Channel channel, Word word, LocalDate on, Source source) {}
}

package de.zusage.agreement.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what a version says with the key of the client. */
@ApplicationScoped
class VersionVault {
    private static final String CONTENT = "agreement_version.content";
    private static final String TEXT = "agreement_version.text";
    private static final String PAUSE_REASON = "pause.reason";
    private static final String MISTAKE = "agreement_version.void_reason";
    private static final String NOTED = "signature.noted";
    private static final String OTHER_NAME = "signature.other_name";

    private final PersonKeys keys;

    VersionVault(PersonKeys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID casefile, Draft draft) {
        try {
            return keys.seal(casefile, CONTENT, EventJson.mapper().writeValueAsString(draft));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft can always be written", e);
        }
    }

    Draft draft(AgreementVersion version) {
        try {
            String json = keys.open(version.agreement.casefileId, CONTENT, version.content);
            return EventJson.mapper().readValue(json, Draft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("version " + version.id + " holds no readable draft", e);
        }
    }

    byte[] sealText(UUID casefile, String text) {
        return keys.seal(casefile, TEXT, text);
    }

    String text(AgreementVersion version) {
        if (version.text == null) {
            throw new IllegalStateException("version " + version.id + " has no text yet");
        }
        return keys.open(version.agreement.casefileId, TEXT, version.text);
    }

    /** The text, or nothing where its sealed bytes were tampered with. */
    Optional<String> intactText(AgreementVersion version) {
        return Optional.ofNullable(version.text)
                .flatMap(stored -> keys.openIfIntact(version.agreement.casefileId, TEXT, stored))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    byte[] sealReason(UUID casefile, PauseReason reason) {
        return keys.seal(casefile, PAUSE_REASON, reason.name());
    }

    PauseReason reason(Pause pause) {
        return PauseReason.valueOf(keys.open(pause.agreement.casefileId, PAUSE_REASON, pause.reason));
    }

    @Nullable String otherName(Signature signature) {
        return signature.otherName == null
                ? null
                : keys.open(signature.version.agreement.casefileId, OTHER_NAME, signature.otherName);
    }

    byte[] sealMistake(UUID casefile, Mistake mistake) {
        try {
            return keys.seal(casefile, MISTAKE, EventJson.mapper().writeValueAsString(mistake));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mistake can always be written", e);
        }
    }

    @Nullable Mistake mistake(AgreementVersion version) {
        if (version.voidReason == null) {
            return null;
        }
        try {
            String json = keys.open(version.agreement.casefileId, MISTAKE, version.voidReason);
            return EventJson.mapper().readValue(json, Mistake.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("version " + version.id + " does not say why it is void", e);
        }
    }

    byte @Nullable [] sealNoted(UUID casefile, @Nullable Noted noted) {
        if (noted == null) {
            return null;
        }
        try {
            return keys.seal(casefile, NOTED, EventJson.mapper().writeValueAsString(noted));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was noted can always be written", e);
        }
    }

    @Nullable Noted noted(Signature signature) {
        if (signature.noted == null) {
            return null;
        }
        try {
            String json = keys.open(signature.version.agreement.casefileId, NOTED, signature.noted);
            return EventJson.mapper().readValue(json, Noted.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("signature " + signature.id + " holds no readable note", e);
        }
    }

    byte @Nullable [] sealOtherName(UUID casefile, @Nullable PersonName name) {
        return name == null ? null : keys.seal(casefile, OTHER_NAME, name.text());
    }
}

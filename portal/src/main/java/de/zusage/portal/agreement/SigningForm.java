package de.zusage.portal.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.portal.agreement.Agreements.Drawing;
import de.zusage.portal.agreement.Agreements.Interpreter;
import de.zusage.portal.agreement.Agreements.Noted;
import de.zusage.portal.agreement.Agreements.Signature;
import de.zusage.portal.service.Entered;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** How somebody signs, as it was entered. */
public class SigningForm {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<List<List<Integer>>>> STROKES = new TypeReference<>() {};

    @RestForm
    @Nullable String etag;

    @RestForm
    @Nullable String number;

    @RestForm
    @Nullable String hash;

    @RestForm
    @Nullable String strokes;

    @RestForm
    @Nullable String width;

    @RestForm
    @Nullable String height;

    @RestForm
    @Nullable String signedOn;

    @RestForm
    @Nullable String witness;

    @RestForm
    @Nullable String interpreter;

    @RestForm
    @Nullable String relation;

    /** The SHA-256 of a scan that lies with the version already. */
    @RestForm
    @Nullable String stored;

    @RestForm("scan")
    @Nullable FileUpload scan;

    String etag() {
        return Entered.hidden(etag);
    }

    int number() {
        Integer read = Entered.number(number);
        return read == null ? 0 : read;
    }

    @Nullable String stored() {
        return sha256(stored);
    }

    /** Nothing where an address or a form says something else than a SHA-256. */
    static @Nullable String sha256(@Nullable String said) {
        return said != null && SHA256.matcher(said).matches() ? said : null;
    }

    /** The adviser's own. */
    Signature own() {
        return new Signature(Party.ADVISER, SigningMethod.OWN_LOGIN, Entered.text(hash), null, null, null, null, null);
    }

    /** The client's, drawn here. */
    Signature drawn() {
        return new Signature(
                Party.CLIENT, SigningMethod.DRAWN_ON_DEVICE, Entered.text(hash), null, null, drawing(), null, noted());
    }

    /** The client's on paper: a signature, or a mark beside a witness. */
    Signature onPaper(String scanHash) {
        String seen = Entered.text(witness);
        return new Signature(
                Party.CLIENT,
                seen.isEmpty() ? SigningMethod.WET_INK : SigningMethod.MARK_WITH_WITNESS,
                Entered.text(hash),
                seen.isEmpty() ? null : seen,
                scanHash,
                null,
                Entered.day(signedOn),
                noted());
    }

    private @Nullable Noted noted() {
        String name = Entered.text(interpreter);
        return name.isEmpty() ? null : new Noted(new Interpreter(name, Entered.text(relation)), null);
    }

    private @Nullable Drawing drawing() {
        Integer wide = Entered.number(width);
        Integer high = Entered.number(height);
        try {
            List<List<List<Integer>>> read = JSON.readValue(Entered.text(strokes), STROKES);
            return wide == null || high == null || read == null || read.isEmpty()
                    ? null
                    : new Drawing(wide, high, read);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}

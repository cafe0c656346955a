package de.zusage.agreement.casefile;

import de.zusage.kit.crypto.PersonKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens the personal columns of a case with the key of that one person. */
@ApplicationScoped
public class CasefileVault {
    private static final String NAME = "casefile.name";
    private static final String BIRTH_DATE = "casefile.birth_date";

    private final PersonKeys keys;

    CasefileVault(PersonKeys keys) {
        this.keys = keys;
    }

    void open(UUID casefile, String carrier) {
        keys.create(casefile, carrier);
    }

    byte[] sealName(UUID casefile, PersonName name) {
        return keys.seal(casefile, NAME, name.text());
    }

    byte @Nullable [] sealBirthDate(UUID casefile, @Nullable BirthDate date) {
        return date == null ? null : keys.seal(casefile, BIRTH_DATE, date.text());
    }

    public String name(Casefile casefile) {
        return keys.open(casefile.id, NAME, casefile.name);
    }

    public Optional<BirthDate> birthDate(Casefile casefile) {
        return Optional.ofNullable(casefile.birthDate)
                .map(bytes -> new BirthDate(keys.open(casefile.id, BIRTH_DATE, bytes)));
    }
}

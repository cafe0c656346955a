package de.zusage.portal.adviser;

import de.zusage.portal.page.Sex;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was entered at an intake, as it was entered: shown again if something is not right. */
public class IntakeForm {
    /** Made with the empty form, so that a form that is sent twice opens one case. */
    @FormParam("key")
    @Nullable String key;

    @FormParam("name")
    @Nullable String name;

    @FormParam("otherNames")
    @Nullable String otherNames;

    @FormParam("birthDate")
    @Nullable String birthDate;

    @FormParam("nationalities")
    @Nullable String nationalities;

    @FormParam("sex")
    @Nullable String sex;

    @FormParam("contactLanguage")
    @Nullable String contactLanguage;

    @FormParam("reads")
    @Nullable String reads;

    @FormParam("interpreterNeeded")
    @Nullable String interpreterNeeded;

    /** Said after the cases that may be of the same person were shown. */
    @FormParam("anyway")
    @Nullable String anyway;

    static IntakeForm empty() {
        IntakeForm form = new IntakeForm();
        form.key = UUID.randomUUID().toString();
        form.reads = "yes";
        return form;
    }

    /** What is known of somebody, to be put right. */
    static IntakeForm of(Cases.View known) {
        IntakeForm form = new IntakeForm();
        form.name = known.name();
        form.otherNames = joined(known.otherNames());
        form.birthDate = known.birthDate();
        form.nationalities = joined(known.nationalities());
        form.sex = known.sex() == null ? null : known.sex().name();
        form.contactLanguage = known.contactLanguage();
        form.reads = known.reads().contains(known.contactLanguage()) ? "yes" : null;
        form.interpreterNeeded = Boolean.TRUE.equals(known.interpreterNeeded()) ? "yes" : null;
        return form;
    }

    public String getKey() {
        return Entered.hidden(key);
    }

    public String getName() {
        return Entered.text(name);
    }

    public String getOtherNames() {
        return Entered.text(otherNames);
    }

    public String getBirthDate() {
        return Entered.text(birthDate);
    }

    public String getNationalities() {
        return Entered.text(nationalities);
    }

    public String getSex() {
        return Entered.text(sex);
    }

    public String getContactLanguage() {
        return Entered.text(contactLanguage);
    }

    /** Whether the contact language is read too: the agreement is written in it then. */
    public boolean isReading() {
        return reads != null;
    }

    public boolean isInterpreterNeeded() {
        return interpreterNeeded != null;
    }

    boolean isWantedAnyway() {
        return anyway != null;
    }

    Cases.NewCase intake() {
        return new Cases.NewCase(
                getName(),
                orNull(getContactLanguage()),
                isReading() && !getContactLanguage().isEmpty() ? List.of(getContactLanguage()) : List.of(),
                listed(getOtherNames()),
                orNull(getBirthDate()),
                listed(getNationalities()),
                Entered.one(Sex.class, getSex()),
                isInterpreterNeeded() ? Boolean.TRUE : null);
    }

    /** With what was entered; what the form does not ask for stays as it is. */
    Cases.Person corrected(Cases.View known) {
        List<String> reading = Stream.concat(
                        Stream.of(getContactLanguage()).filter(language -> isReading() && !language.isEmpty()),
                        known.reads().stream().filter(each -> !each.equals(getContactLanguage())))
                .toList();
        boolean unsaid = known.interpreterNeeded() == null && !isInterpreterNeeded();
        return new Cases.Person(
                getName(),
                orNull(getContactLanguage()),
                listed(getOtherNames()),
                orNull(getBirthDate()),
                listed(getNationalities()),
                known.countryOfBirth(),
                Entered.one(Sex.class, getSex()),
                reading,
                known.speaks(),
                unsaid ? null : isInterpreterNeeded(),
                known.interpreterLanguage());
    }

    /** As {@link #listed} takes it apart: a name may have a comma. */
    private static String joined(@Nullable List<String> parts) {
        return parts == null ? "" : String.join("; ", parts);
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

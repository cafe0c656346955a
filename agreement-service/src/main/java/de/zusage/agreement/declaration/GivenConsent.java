package de.zusage.agreement.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A consent of the register, for who rests on it: what was agreed to, in which words and language, and when.
 *
 * @param handsOver what goes along to another office
 */
public record GivenConsent(UUID id, int wording, String language, LocalDate givenOn, List<Consented> handsOver) {}

package de.zusage.reporting.survey;

import de.zusage.reporting.survey.SurveyApi.Codes;

/** Codes as a table to print and cut: one line each, as spreadsheets open it. */
final class CodeSheet {
    private static final String MARK = "\ufeff";
    private static final String END = "\r\n";

    private CodeSheet() {}

    static String of(Codes codes) {
        StringBuilder lines =
                new StringBuilder(MARK).append("Code;Umfrage;Gültig bis").append(END);
        String who = codes.audience() == Audience.CLIENT ? "Klient/innen" : "Berater/innen";
        codes.codes()
                .forEach(code -> lines.append(code)
                        .append(';')
                        .append(who)
                        .append(';')
                        .append(codes.validUntil())
                        .append(END));
        return lines.toString();
    }
}

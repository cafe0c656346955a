package de.zusage.reporting.survey;

import de.zusage.print.PdfPrinter;
import de.zusage.reporting.survey.SurveyApi.Codes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Prints codes; the same codes are the same file, whose date tells no day on which they were ordered. */
@ApplicationScoped
class CodePrinter {
    private final PdfPrinter printer = new PdfPrinter("Zusage reporting-service");
    private final Survey survey;

    CodePrinter(Survey survey) {
        this.survey = survey;
    }

    byte[] print(Codes codes) {
        return printer.print(
                CodePaper.write(codes, survey.of(codes.audience()).title()),
                codes.validUntil().withDayOfYear(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}

package de.zusage.reporting.survey;

import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Rationed;
import de.zusage.reporting.survey.SurveyApi.Answers;
import de.zusage.reporting.survey.SurveyApi.QuestionnaireView;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** For whoever holds a code: the questions and the way to answer them. Nobody logs in, for a login would be a name. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SurveyResource {
    private final Survey survey;
    private final SurveyAnswerService service;
    private final GuessGate gate;

    SurveyResource(Survey survey, SurveyAnswerService service, GuessGate gate) {
        this.survey = survey;
        this.service = service;
        this.gate = gate;
    }

    @GET
    @Path("surveys/{audience}")
    @PermitAll
    @Rationed("links")
    @Operation(
            summary = "What clients or advisers are asked; needs no login",
            description = "Closed questions in German and English, nothing about the person.")
    @APIResponse(responseCode = "200", description = "The questionnaire")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public QuestionnaireView questionnaire(@Parameter(example = "CLIENT") @PathParam("audience") Audience audience) {
        return QuestionnaireView.of(survey.of(audience), survey);
    }

    @POST
    @Path("survey-answers")
    @PermitAll
    @Rationed(value = "survey-answers", shared = true)
    @Operation(
            summary = "Answer a questionnaire with a code, once; needs no login",
            description =
                    "Counts rise and the code is gone: nobody can tell who answered what, or which answers are of one"
                            + " respondent. Whoever repeats it gets 404.")
    @APIResponse(responseCode = "204", description = "Counted")
    @APIResponse(responseCode = "404", description = "The code is unknown, used or expired; which of them is not said")
    @APIResponse(responseCode = "429", description = "Too many such codes in this minute")
    public void answer(@NotNull @Valid Answers answers) {
        gate.pass();
        try {
            service.answer(answers);
        } catch (NotFound opensNothing) {
            gate.failed();
            throw opensNothing;
        }
    }
}

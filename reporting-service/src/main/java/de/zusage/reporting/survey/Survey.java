package de.zusage.reporting.survey;

import de.zusage.reporting.dictionary.Text;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questionnaires of all audiences, valid by construction.
 *
 * @param version rises with every change; the tables of a release name it
 * @param answers what may be chosen, and how it reads
 */
record Survey(int version, List<Answer> answers, List<Questionnaire> questionnaires) {
    static final String NO_ANSWER = "NO_ANSWER";
    private static final int FEWEST = 4;
    private static final int MOST = 6;

    /** One answer. */
    record Answer(String code, Text text) {}

    Survey {
        answers = List.copyOf(answers);
        questionnaires = List.copyOf(questionnaires);
        Set<String> known = answers.stream().map(Answer::code).collect(Collectors.toSet());
        require(
                questionnaires.size() == Audience.values().length
                        && questionnaires.stream()
                                .map(Questionnaire::audience)
                                .collect(Collectors.toSet())
                                .equals(EnumSet.allOf(Audience.class)),
                "each audience has one questionnaire");
        for (Questionnaire each : questionnaires) {
            String name = each.audience().code();
            int size = each.questions().size();
            require(size >= FEWEST && size <= MOST, name + " is asked four to six questions");
            require(areDistinct(each.questions().stream().map(Questionnaire.Question::id)), name + " is asked twice");
            for (Questionnaire.Question question : each.questions()) {
                String what = name + "-" + question.id();
                require(question.id().matches("[a-z][a-z-]*"), what + " is no name");
                require(known.containsAll(question.answers()), what + " has an unknown answer");
                require(areDistinct(question.answers().stream()), what + " has an answer twice");
                require(question.answers().contains(NO_ANSWER), what + " cannot be left open");
                require(question.answers().size() > 2, what + " leaves no choice");
            }
        }
    }

    Questionnaire of(Audience audience) {
        return questionnaires.stream()
                .filter(each -> each.audience() == audience)
                .findFirst()
                .orElseThrow();
    }

    Answer answer(String code) {
        return answers.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean areDistinct(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.allMatch(seen::add);
    }

    private static void require(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalArgumentException("survey: not so: " + broken);
        }
    }
}

package de.zusage.reporting.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything ever published, read from its lines, and the equations that its figures obey. */
final class Publication {
    private final Map<Figure, Integer> shown = new LinkedHashMap<>();
    private final Set<Figure> suppressed = new LinkedHashSet<>();
    private final Map<String, Map<String, Set<String>>> groups = new HashMap<>();
    private final Map<String, Set<String>> periods = new HashMap<>();
    private final Set<String> authorities = new LinkedHashSet<>();
    private final List<RateLine> rates = new ArrayList<>();

    /** A published share: figures of numerator and complement. */
    record RateLine(Figure numerator, List<Figure> complement, double perCent) {}

    /** A figure and others that add up to it. */
    record Equation(Figure sum, List<Figure> parts) {}

    /** Lines "table;population;period;authority;groups;state;value" and "rate;numerator;complement;…". */
    Publication(List<String> lines) {
        for (String line : lines) {
            String[] field = line.split(";", -1);
            if (field[0].equals("rate")) {
                rates.add(rate(field));
                continue;
            }
            Map<String, String> by = Figure.groups(field[4]);
            Figure figure = new Figure(field[1], field[2], field[3], by);
            periods.computeIfAbsent(field[1], p -> new LinkedHashSet<>()).add(field[2]);
            if (!field[3].equals(Figure.ALL)) {
                authorities.add(field[3]);
            }
            by.forEach((attribute, group) -> {
                if (!group.equals(Figure.ALL)) {
                    groups.computeIfAbsent(field[1], p -> new HashMap<>())
                            .computeIfAbsent(attribute, a -> new LinkedHashSet<>())
                            .add(group);
                }
            });
            switch (field[5]) {
                case "SHOWN" -> shown.put(figure, Integer.parseInt(field[6]));
                case "MISSING" -> shown.put(figure, 0);
                default -> suppressed.add(figure);
            }
        }
        suppressed.removeAll(shown.keySet());
    }

    private static RateLine rate(String[] field) {
        List<Figure> complement = new ArrayList<>();
        for (String part : field[2].split("\\+", -1)) {
            complement.add(figure(part, field));
        }
        return new RateLine(figure(field[1], field), complement, Double.parseDouble(field[5]));
    }

    private static Figure figure(String part, String[] field) {
        String[] populationAndGroups = part.split(":", 2);
        return new Figure(populationAndGroups[0], field[3], field[4], Figure.groups(populationAndGroups[1]));
    }

    Map<Figure, Integer> shown() {
        return shown;
    }

    Set<Figure> suppressed() {
        return suppressed;
    }

    /** Of each part that was not corrected with the others, a rate is of the newest state before. */
    List<RateLine> rates() {
        return rates.stream()
                .map(rate -> new RateLine(
                        newest(rate.numerator()),
                        rate.complement().stream().map(this::newest).toList(),
                        rate.perCent()))
                .toList();
    }

    private Figure newest(Figure part) {
        String plain = part.period().split("~", -1)[0];
        for (int revision = Figure.revision(part.period()); revision > 0; revision--) {
            Figure figure = part.in(plain + "~" + revision);
            if (shown.containsKey(figure) || suppressed.contains(figure)) {
                return figure;
            }
        }
        return part.in(plain);
    }

    /** All sums over authorities, periods and attributes of which every part was published. */
    List<Equation> equations() {
        Set<Figure> all = new LinkedHashSet<>(shown.keySet());
        all.addAll(suppressed);
        List<Equation> equations = new ArrayList<>();
        for (Figure figure : all) {
            if (figure.authority().equals(Figure.ALL)) {
                add(equations, all, figure, authorities.stream().map(figure::at).toList());
            }
            List<String> known = List.copyOf(periods.getOrDefault(figure.population(), Set.of()));
            add(
                    equations,
                    all,
                    figure,
                    figure.parts(known).stream().map(figure::in).toList());
            add(
                    equations,
                    all,
                    figure,
                    figure.parts(withoutQuarters(known)).stream()
                            .map(figure::in)
                            .toList());
            groups.getOrDefault(figure.population(), Map.of()).forEach((attribute, codes) -> {
                if (!figure.groups().containsKey(attribute)) {
                    add(
                            equations,
                            all,
                            figure,
                            codes.stream().map(g -> figure.with(attribute, g)).toList());
                }
            });
        }
        return equations;
    }

    private static List<String> withoutQuarters(List<String> periods) {
        return periods.stream().filter(p -> !p.startsWith("Q")).toList();
    }

    private static void add(List<Equation> equations, Set<Figure> all, Figure sum, List<Figure> parts) {
        if (!parts.isEmpty() && all.containsAll(parts)) {
            equations.add(new Equation(sum, parts));
        }
    }

    /** Cells that differ in one attribute only and are all there is of a sum. */
    List<List<Figure>> lines() {
        return equations().stream()
                .filter(e -> e.parts().get(0).groups().size() > e.sum().groups().size())
                .map(Equation::parts)
                .toList();
    }

    /** Pairs of figures of which the second is a later state of the first. */
    List<List<Figure>> successors() {
        List<List<Figure>> pairs = new ArrayList<>();
        Set<Figure> seen = new HashSet<>(shown.keySet());
        for (Figure figure : shown.keySet()) {
            String period = figure.period();
            int revision = Figure.revision(period);
            String plain = revision == 0 ? period : period.substring(0, period.indexOf('~'));
            for (int earlier = 0; earlier < revision; earlier++) {
                pairs.add(List.of(figure.in(earlier == 0 ? plain : plain + "~" + earlier), figure));
            }
            if (period.startsWith("C")) {
                pairs.add(List.of(figure.in("C" + (Integer.parseInt(period.substring(1)) - 1)), figure));
            }
        }
        pairs.removeIf(p -> !seen.containsAll(p));
        return pairs;
    }
}

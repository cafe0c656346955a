package de.zusage.reporting.protection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Figures in which a viewer learns nothing of others, by lines of what is true and of what it knows. */
final class OwnOnly {
    private OwnOnly() {}

    static Set<String> of(List<String> all, List<String> own) {
        Map<String, Integer> others = new LinkedHashMap<>();
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int value = Integer.parseInt(all.get(i).substring(all.get(i).lastIndexOf(';') + 1));
            others.put(
                    name(all.get(i)),
                    value - Integer.parseInt(own.get(i).substring(own.get(i).lastIndexOf(';') + 1)));
            values.put(name(all.get(i)), value);
        }
        Set<String> none = new TreeSet<>();
        others.forEach((name, units) -> {
            String whole = name.substring(0, name.indexOf('{')) + "{}";
            if (units == 0 && (values.getOrDefault(name, 0) > 0 || others.getOrDefault(whole, 0) == 0)) {
                none.add(name);
            }
        });
        return none;
    }

    private static String name(String line) {
        String[] field = line.split(";", -1);
        Map<String, String> groups = new TreeMap<>();
        for (String pair : field[4].isEmpty() ? new String[0] : field[4].split(",", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[1].equals("_T")) {
                groups.put(parts[0], parts[1]);
            }
        }
        return field[1] + ";" + field[2] + ";" + field[3] + ";" + groups;
    }
}

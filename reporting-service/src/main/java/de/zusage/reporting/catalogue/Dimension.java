package de.zusage.reporting.catalogue;

import java.util.List;

/** One attribute of a table, with the groups that its codes are counted in. */
public record Dimension(String attribute, List<Group> groups) {
    public Dimension {
        groups = List.copyOf(groups);
    }

    /** The position of the group that a code is counted in. */
    public int positionOf(String code) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).codes().contains(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No group of " + attribute + " counts " + code);
    }

    /** The position of a group by its own code. */
    public int indexOf(String group) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).code().equals(group)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No group " + group + " of " + attribute);
    }
}

package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.flow.treaty.Deadline;
import org.fadeout.flow.treaty.Membership;
import org.fadeout.flow.treaty.TreatyStatus;
import org.jspecify.annotations.Nullable;

/** Membership and deadlines of a day, for a terminal, as JSON and as CSV. */
public final class TreatyOut {
    private TreatyOut() {}

    /** What is said where no act is on record: that nobody has signed cannot be told from that. */
    public static final String NONE_RECORDED =
            "no treaty events are recorded, so nothing can be told of membership; import a list of participants";

    public static List<String> text(Membership membership, List<Deadline> deadlines) {
        if (membership.members().isEmpty()) {
            return List.of(membership.terms().name() + " on " + membership.on() + ": " + NONE_RECORDED);
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                membership.terms().name() + " on " + membership.on() + ", as far as the events of this register tell");
        lines.add("  signed       " + membership.signed());
        lines.add("  deposited    " + membership.deposited() + " (consent to be bound, in force yet or not)");
        lines.add("  in force     " + membership.inForce());
        for (TreatyStatus status : TreatyStatus.values()) {
            lines.add("");
            lines.add(status.text() + ": " + membership.count(status));
            membership.members().stream()
                    .filter(member -> member.status() == status)
                    .forEach(member -> lines.add("  " + line(member)));
        }
        lines.add("");
        lines.add("Deadlines (extensions as recorded):");
        deadlines.forEach(one -> lines.add("  " + one.due() + "  " + one.participant() + ", "
                + one.article().text() + ", "
                + one.what()
                + (one.months().isZero()
                        ? ""
                        : " (first " + one.first() + ", extended by " + one.months() + " months)")));
        return lines;
    }

    private static String line(Membership.Member member) {
        List<String> parts = new ArrayList<>();
        if (member.signed() != null) {
            parts.add("signed " + member.signed());
        }
        if (member.deposited() != null && member.consent() != null) {
            parts.add(member.consent().text() + " " + member.deposited());
            parts.add("in force " + member.inForce());
        }
        if (member.why() != null) {
            parts.add(member.why());
        }
        return member.participant() + ": " + String.join(", ", parts);
    }

    public static String json(Membership membership, List<Deadline> deadlines) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("treaty", membership.terms().name());
        tree.put("on", membership.on().toString());
        boolean recorded = !membership.members().isEmpty();
        tree.put("recorded", recorded);
        tree.put("signed", recorded ? membership.signed().number() : null);
        tree.put("deposited", recorded ? membership.deposited().number() : null);
        tree.put("inForce", recorded ? membership.inForce().number() : null);
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (TreatyStatus status : TreatyStatus.values()) {
            counts.put(status.text(), recorded ? membership.count(status).number() : null);
        }
        tree.put("byStatus", counts);
        tree.put("members", membership.members().stream().map(TreatyOut::tree).toList());
        tree.put("deadlines", deadlines.stream().map(TreatyOut::tree).toList());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(Membership.Member member) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("participant", member.participant());
        tree.put("status", member.status().text());
        tree.put("signed", text(member.signed()));
        tree.put("deposited", text(member.deposited()));
        tree.put("consent", member.consent() == null ? null : member.consent().text());
        tree.put("inForce", text(member.inForce()));
        tree.put("why", member.why());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Deadline deadline) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("participant", deadline.participant());
        tree.put("article", deadline.article().text());
        tree.put("what", deadline.what());
        tree.put("first", deadline.first().toString());
        tree.put("due", deadline.due().toString());
        tree.put("extendedMonths", deadline.months().number());
        return tree;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** One row a state or area. */
    public static String csv(Membership membership) {
        StringBuilder csv = new StringBuilder("participant,status,signed,deposited,consent,in_force,why\n");
        for (Membership.Member member : membership.members()) {
            List<String> cells = new ArrayList<>();
            tree(member).values().forEach(value -> cells.add(value == null ? "" : cell(value.toString())));
            csv.append(String.join(",", cells)).append('\n');
        }
        return csv.toString();
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How two texts differ, sentence by sentence, in the order of reading. Marks of notes are left aside, because a new note early in a text
 * moves the numbers of all that follow. Cost: the sentences of one text times those of the other, less what both begin and end with.
 */
public final class TextDifference {
    private static final int LIKE_PERCENT = 40;

    private final List<String> before;
    private final List<String> after;
    private final List<Change> changes = new ArrayList<>();

    private TextDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** What becomes of a sentence. */
    public enum Step {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One sentence before and after; empty where it was not there. */
    public record Change(Step step, String before, String after) {}

    /** Every sentence of both texts once, each with what became of it. */
    public static List<Change> of(String before, String after) {
        return new TextDifference(sentences(before), sentences(after)).changes();
    }

    /** Lines are kept apart, so that headings and notes are sentences of their own. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String plain = line.replaceAll("(?<=\\S)\\s*(?:\\[\\^?[0-9]+])+", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!plain.isEmpty()) {
                sentences.addAll(List.of(plain.split("(?<=[.!?][\"”]?) (?=[\"“(]?[\\p{Lu}])")));
            }
        }
        return sentences;
    }

    private List<Change> changes() {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            changes.add(new Change(Step.SAME, before.get(start), after.get(start)));
            start++;
        }
        int endBefore = before.size();
        int endAfter = after.size();
        while (endBefore > start
                && endAfter > start
                && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
            endBefore--;
            endAfter--;
        }
        middle(start, endBefore, endAfter);
        for (int i = endBefore; i < before.size(); i++) {
            changes.add(new Change(Step.SAME, before.get(i), before.get(i)));
        }
        return changes;
    }

    /** The longest common sequence of what lies between, by the usual table. */
    private void middle(int start, int endBefore, int endAfter) {
        int[][] common = new int[endBefore - start + 1][endAfter - start + 1];
        for (int i = endBefore - 1; i >= start; i--) {
            for (int j = endAfter - 1; j >= start; j--) {
                common[i - start][j - start] = before.get(i).equals(after.get(j))
                        ? common[i - start + 1][j - start + 1] + 1
                        : Math.max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
            }
        }
        int i = start;
        int j = start;
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        while (i < endBefore || j < endAfter) {
            if (i < endBefore && j < endAfter && before.get(i).equals(after.get(j))) {
                settle(gone, come);
                changes.add(new Change(Step.SAME, before.get(i++), after.get(j++)));
            } else if (j >= endAfter
                    || (i < endBefore && common[i - start + 1][j - start] >= common[i - start][j - start + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        settle(gone, come);
    }

    /** Of the sentences that came and went at one place, those that share many of their words are one sentence reworded. */
    private void settle(List<String> gone, List<String> come) {
        for (String old : gone) {
            int like = -1;
            for (int i = 0; i < come.size() && like < 0; i++) {
                like = isLike(old, come.get(i)) ? i : -1;
            }
            for (int i = 0; i < like; i++) {
                changes.add(new Change(Step.ADDED, "", come.remove(0)));
            }
            changes.add(like < 0 ? new Change(Step.REMOVED, old, "") : new Change(Step.CHANGED, old, come.remove(0)));
        }
        come.forEach(one -> changes.add(new Change(Step.ADDED, "", one)));
        gone.clear();
        come.clear();
    }

    private static boolean isLike(String one, String other) {
        Set<String> words = words(one);
        Set<String> all = new HashSet<>(words);
        Set<String> others = words(other);
        all.addAll(others);
        words.retainAll(others);
        return words.size() * 100 >= all.size() * LIKE_PERCENT;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}

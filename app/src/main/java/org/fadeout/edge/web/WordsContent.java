package org.fadeout.edge.web;

import java.util.List;
import java.util.Map;

/** What the pages of the words show. */
public final class WordsContent {
    private WordsContent() {}

    /** One page of the room, as its row of links offers it. */
    public record Tab(String name, String link) {}

    /** A page of the words: which of them it is, and what it shows. */
    public record Shown(String tab, List<Tab> tabs, Object content) {}

    /** One value of a choice in a form. */
    public record Option(String value, String label, boolean chosen) {}

    /** A link with what it is called. */
    public record Link(String label, String link) {}

    /**
     * The profile composed for a day.
     *
     * @param empty true where there is no place to compose it of
     * @param about basis, clocks, and what was left out
     */
    public record Composed(
            boolean empty,
            List<Option> places,
            String place,
            Map<String, String> asked,
            String query,
            String title,
            String updated,
            String banner,
            List<Section> sections,
            List<Note> notes,
            List<String> about) {}

    /** A section with its paragraphs. */
    public record Section(String id, String heading, List<List<Sentence>> paragraphs) {}

    /**
     * A sentence.
     *
     * @param conflicts how many findings between claims, not resolved, are about its claims
     */
    public record Sentence(String text, List<Mark> marks, List<Link> claims, int conflicts, String conflictLink) {}

    /** The mark of a note, the place-th that leads to it. */
    public record Mark(int note, int place) {}

    /** A note, with how many marks lead to it. */
    public record Note(int number, String text, int marks) {}

    /** A filter: the chosen word stands in its options. */
    public record Filter(String name, String label, List<Option> options) {}

    /** The list of claims. */
    public record Claims(
            String search,
            String period,
            List<Filter> filters,
            List<ClaimCard> claims,
            int found,
            int from,
            String previous,
            String next) {}

    /** A claim with all that stands around it. */
    public record ClaimCard(
            String number,
            String link,
            boolean invented,
            String type,
            String status,
            String who,
            String said,
            String about,
            String text,
            boolean verbatim,
            String quantity,
            List<Cited> sources,
            List<Relation> relations,
            int conflicts,
            String conflictLink) {}

    /** A source that is cited for a claim; without a link it is a missing one. */
    public record Cited(String text, String link, String address) {}

    /** How a claim stands to others. */
    public record Relation(String how, List<Link> claims) {}

    /** The list of sources. */
    public record Sources(String search, List<SourceLine> sources, int found) {}

    /** One source. */
    public record SourceLine(
            String number,
            String link,
            String title,
            boolean invented,
            String publisher,
            String date,
            String type,
            String grade,
            String address,
            boolean archived,
            int claims,
            String claimsLink) {}

    /** The conflicts between claims. */
    public record ConflictList(
            int found,
            int open,
            List<Filter> filters,
            List<RuleGroup> rules,
            List<Recorded> recorded,
            List<Recorded> notCompared,
            List<Option> decisions,
            String fault,
            String reopened,
            String typedReason) {}

    /** One rule with its findings. */
    public record RuleGroup(
            String id, String severity, String title, String why, String remedy, List<Conflict> found) {}

    /**
     * One finding.
     *
     * @param key tells it from the others on the page
     * @param names what its resolution names
     */
    public record Conflict(
            String key, List<Link> claims, List<String> names, String seen, String resolved, String reason) {}

    /** What a person recorded, or what no rule could compare. */
    public record Recorded(String what, List<Link> claims, String text) {}

    /**
     * Membership on a day; groups, late ones and deadlines are those that the filter takes.
     *
     * @param query the filter as an address carries it
     */
    public record Treaty(
            String day,
            String search,
            List<Option> statuses,
            String query,
            boolean recorded,
            String name,
            String signed,
            String deposited,
            String inForce,
            List<StatusGroup> groups,
            List<List<String>> late,
            List<Due> deadlines) {}

    /** The states and areas of one status. */
    public record StatusGroup(String status, int count, List<Member> members) {}

    /** One state or area; an empty text is unknown or has not happened. */
    public record Member(String name, String signed, String deposited, String consent, String inForce, String why) {}

    /** One deadline. */
    public record Due(String day, String who, String article, String what, String extended, boolean past) {}

    /** Writing, with what the lint finds beside. */
    public record Writing(
            boolean empty,
            List<Option> places,
            String place,
            String placeLabel,
            String edition,
            String text,
            String reason,
            Lint lint,
            List<Link> starts,
            String kept,
            List<String> faults) {}

    /** What the lint found in a text. */
    public record Lint(int sentences, int notes, int blocking, List<Finding> findings, List<Waiver> waivers) {}

    /** One finding, with the line that it is about. */
    public record Finding(
            String rule, String severity, String severityWord, int line, String what, String seen, String remedy) {}

    /** A rule whose findings block, and why they may stand as far as somebody says. */
    public record Waiver(String rule, int count, String reason) {}

    /** The editions of a place. */
    public record EditionList(
            boolean empty,
            List<Option> places,
            String place,
            List<EditionLine> editions,
            List<Option> before,
            List<Option> after) {}

    /** One edition. */
    public record EditionLine(
            String number,
            String link,
            String updated,
            boolean published,
            boolean textKept,
            String write,
            String why) {}

    /** An edition as it was published. */
    public record EditionView(
            String id,
            String number,
            boolean published,
            boolean invented,
            String title,
            List<String> lead,
            List<TextBlock> blocks,
            List<Note> notes,
            List<String> foot,
            List<String> about) {}

    /** A heading or a paragraph of a text. */
    public record TextBlock(boolean heading, List<TextPiece> pieces) {}

    /** Text, or the mark of a note where {@code note} is not 0. */
    public record TextPiece(String text, int note, int place) {}

    /** How two editions differ. */
    public record Differences(
            Link before, Link after, int added, int removed, int changed, int same, List<Difference> steps) {}

    /** One sentence that differs, or a stretch of those that do not: {@code step} is a word of the page's own. */
    public record Difference(String step, String mark, String label, String before, String after) {}
}

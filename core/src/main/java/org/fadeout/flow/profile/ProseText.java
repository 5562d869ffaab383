package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fadeout.base.measure.Period;
import org.jspecify.annotations.Nullable;

/** A printed text as a value: its blocks, sentences, notes, quotations and figures, each with its line. */
public final class ProseText {
    private final String name;
    private final List<ProseBlock> blocks;
    private final List<ProseSentence> sentences = new ArrayList<>();
    private final List<NoteBody> notes;
    private final List<ProseFigure> figures = new ArrayList<>();
    private final List<ProseUpdate> updates;
    private final int[] firstSentence;
    private final Map<Integer, List<ProsePersons.Named>> persons = new ConcurrentHashMap<>();
    private final @Nullable Period lastUpdated;

    ProseText(String name, List<ProseBlock> blocks, List<NoteBody> notes) {
        this.name = name;
        this.blocks = List.copyOf(blocks);
        this.notes = List.copyOf(notes);
        this.firstSentence = new int[blocks.size() + 1];
        for (ProseBlock block : blocks) {
            firstSentence[block.index()] = sentences.size();
            if (block.isProse()) {
                List<ProseSentence> some = ProseSentence.of(block, sentences.size());
                sentences.addAll(some);
                figures.addAll(ProseFigure.in(block, some));
            }
        }
        firstSentence[blocks.size()] = sentences.size();
        this.updates = ProseUpdate.in(blocks);
        this.lastUpdated = blocks.stream()
                .filter(block -> block.type() == ProseType.UPDATED)
                .flatMap(block -> ProseDates.in(block.text()).stream())
                .map(ProseDates.Found::period)
                .findFirst()
                .orElse(null);
    }

    /**
     * Reads plain text or Markdown. Anything is a text; where its parts cannot be told it is one of paragraphs without notes.
     *
     * @param name what findings call it, such as the name of its file
     */
    public static ProseText read(String name, String text) {
        return new ProseReader(name, text).read();
    }

    /** What findings call it. */
    public String name() {
        return name;
    }

    /** The first heading, where there is one. */
    public Optional<String> title() {
        return blocks.stream()
                .filter(block -> block.type() == ProseType.TITLE)
                .map(block -> block.raw().replaceAll("^\\s*#+|[*_]", "").strip())
                .findFirst();
    }

    /** The day or month that the text names as that of its last update. */
    public Optional<Period> lastUpdated() {
        return Optional.ofNullable(lastUpdated);
    }

    /** How many sentences its body has. */
    public int sentenceCount() {
        return sentences.size();
    }

    /** How many notes it prints. */
    public int noteCount() {
        return notes.size();
    }

    /** The private names in a block. They are looked for once: several rules ask, and the search is the dearest of all. */
    List<ProsePersons.Named> personsIn(ProseBlock block) {
        return persons.computeIfAbsent(block.index(), index -> ProsePersons.in(block.clean()));
    }

    List<ProseBlock> blocks() {
        return blocks;
    }

    List<ProseSentence> sentences() {
        return sentences;
    }

    List<ProseSentence> sentencesOf(ProseBlock block) {
        return sentences.subList(firstSentence[block.index()], firstSentence[block.index() + 1]);
    }

    /** The sentence in which a character of a block stands, or null where the block is not read as sentences. */
    @Nullable
    ProseSentence sentenceAt(ProseBlock block, int position) {
        List<ProseSentence> some = sentencesOf(block);
        int low = 0;
        int high = some.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (some.get(middle).start() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : some.get(low - 1);
    }

    List<NoteBody> notes() {
        return notes;
    }

    List<ProseFigure> figures() {
        return figures;
    }

    List<ProseUpdate> updates() {
        return updates;
    }

    /** The numbers of the notes that are cited in the body. */
    Set<Integer> cited() {
        Set<Integer> cited = new HashSet<>();
        blocks.forEach(block -> block.refs().forEach(ref -> cited.add(ref.number())));
        return cited;
    }

    /** The numbers of the notes that are printed. */
    Set<Integer> printed() {
        Set<Integer> printed = new HashSet<>();
        notes.forEach(note -> printed.add(note.number()));
        return printed;
    }

    /** True where the text sources what it says by notes, so that a statement without one is an omission. */
    boolean usesNotes() {
        return notes.size() >= 2 && cited().size() >= 2;
    }
}

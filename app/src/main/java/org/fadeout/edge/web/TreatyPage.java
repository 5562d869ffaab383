package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.treaty.Deadline;
import org.fadeout.flow.treaty.Membership;
import org.fadeout.flow.treaty.TreatyStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is bound by the convention on a day, who joined after it came into force, and by when what is due. */
@RestController
class TreatyPage {
    private static final int LATE_SHOWN = 25;

    private final WordsRoom room;

    TreatyPage(WordsRoom room) {
        this.room = room;
    }

    @GetMapping("/profile/treaty")
    ResponseEntity<String> treaty(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        LocalDate day = Asked.of(request).day(room.today());
        Membership membership = Membership.of(room.now().snapshot(), day);
        boolean recorded = !membership.members().isEmpty();
        List<WordsContent.Due> deadlines = Deadline.of(room.now().snapshot(), membership).stream()
                .sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::participant))
                .map(one -> due(one, day, words))
                .toList();
        WordsContent.Treaty content = new WordsContent.Treaty(
                day.toString(),
                recorded,
                membership.terms().name(),
                recorded ? membership.signed().toString() : "",
                recorded ? membership.deposited().toString() : "",
                recorded ? membership.inForce().toString() : "",
                Stream.of(TreatyStatus.values())
                        .map(status -> group(status, membership, words))
                        .filter(group -> group.count() > 0)
                        .toList(),
                late(membership),
                deadlines);
        return room.page("treaty.jte", request, "treaty", words.say("words.treaty"), "", content);
    }

    private static WordsContent.StatusGroup group(TreatyStatus status, Membership membership, Wording words) {
        List<WordsContent.Member> members = membership.members().stream()
                .filter(member -> member.status() == status)
                .map(member -> new WordsContent.Member(
                        member.participant(),
                        text(member.signed()),
                        text(member.deposited()),
                        member.consent() == null ? "" : words.choice(member.consent()),
                        text(member.inForce()),
                        text(member.why())))
                .toList();
        return new WordsContent.StatusGroup(words.choice(status), members.size(), members);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Those for which the treaty came into force later than for itself, the last first. */
    private static List<List<String>> late(Membership membership) {
        return membership.members().stream()
                .filter(member -> member.deposited() != null
                        && member.inForce() != null
                        && member.inForce().isAfter(membership.terms().inForce()))
                .sorted(Comparator.comparing((Membership.Member member) -> Objects.requireNonNull(member.inForce()))
                        .reversed()
                        .thenComparing(Membership.Member::participant))
                .limit(LATE_SHOWN)
                .map(member -> List.of(member.participant(), text(member.deposited()), text(member.inForce())))
                .toList();
    }

    private static WordsContent.Due due(Deadline one, LocalDate day, Wording words) {
        return new WordsContent.Due(
                one.due().toString(),
                one.participant(),
                words.choice(one.article()),
                one.what(),
                one.months().isZero() ? "" : words.say("words.extended", one.first(), one.months()),
                one.due().isBefore(day));
    }
}

package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What of the treaty was asked for; an empty word takes all. */
    private record Wish(LocalDate day, String search, String status) {
        boolean takes(Membership.Member member) {
            return (status.isEmpty() || member.status().text().equals(status))
                    && holds(member.participant(), text(member.why()));
        }

        boolean takes(Deadline one) {
            return holds(one.participant(), one.what());
        }

        private boolean holds(String... texts) {
            String wanted = search.toLowerCase(Locale.ROOT);
            return Stream.of(texts)
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
        }

        String query() {
            return String.join("&", "as-of=" + day, Pages.pair("q", search), Pages.pair("status", status));
        }
    }

    private Wish wish(HttpServletRequest request) {
        return new Wish(
                Asked.of(request).day(room.today()), WordsRoom.one(request, "q"), WordsRoom.one(request, "status"));
    }

    /** By day, then by state. A status that was asked for takes the deadlines of its states. */
    private List<Deadline> deadlines(Membership membership, Wish wish) {
        Set<String> taken = membership.members().stream()
                .filter(member ->
                        wish.status().isEmpty() || member.status().text().equals(wish.status()))
                .map(Membership.Member::participant)
                .collect(Collectors.toSet());
        return Deadline.of(room.now().snapshot(), membership).stream()
                .filter(one -> taken.contains(one.participant()) && wish.takes(one))
                .sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::participant))
                .toList();
    }

    @GetMapping("/profile/treaty")
    ResponseEntity<String> treaty(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        Wish wish = wish(request);
        Membership membership = Membership.of(room.now().snapshot(), wish.day());
        boolean recorded = !membership.members().isEmpty();
        List<TreatyStatus> known = membership.members().stream()
                .map(Membership.Member::status)
                .distinct()
                .sorted()
                .toList();
        WordsContent.Treaty content = new WordsContent.Treaty(
                wish.day().toString(),
                wish.search(),
                known.stream()
                        .map(status -> new WordsContent.Option(
                                status.text(),
                                words.choice(status),
                                status.text().equals(wish.status())))
                        .toList(),
                wish.query(),
                recorded,
                membership.terms().name(),
                recorded ? membership.signed().toString() : "",
                recorded ? membership.deposited().toString() : "",
                recorded ? membership.inForce().toString() : "",
                known.stream()
                        .map(status -> group(status, membership, wish, words))
                        .filter(group -> group.count() > 0)
                        .toList(),
                late(membership, wish),
                deadlines(membership, wish).stream()
                        .map(one -> due(one, wish.day(), words))
                        .toList());
        return room.page("treaty.jte", request, "treaty", words.say("words.treaty"), "", content);
    }

    /** Every state and area that the filter takes; an empty cell is unknown or has not happened. */
    @GetMapping("/profile/treaty.csv")
    ResponseEntity<byte[]> members(HttpServletRequest request) {
        Wish wish = wish(request);
        List<List<String>> rows = Membership.of(room.now().snapshot(), wish.day()).members().stream()
                .filter(wish::takes)
                .map(member -> List.of(
                        member.participant(),
                        member.status().text(),
                        text(member.signed()),
                        text(member.deposited()),
                        member.consent() == null ? "" : member.consent().text(),
                        text(member.inForce()),
                        text(member.why()),
                        wish.day().toString()))
                .toList();
        RouteGate.count(request, rows.size());
        return CsvFile.of(
                "treaty.csv",
                List.of("participant", "status", "signed", "deposited", "consent", "in_force", "remark", "as_of"),
                rows);
    }

    /** Every deadline that the filter takes. */
    @GetMapping("/profile/deadlines.csv")
    ResponseEntity<byte[]> deadlines(HttpServletRequest request) {
        Wish wish = wish(request);
        List<List<String>> rows = deadlines(Membership.of(room.now().snapshot(), wish.day()), wish).stream()
                .map(one -> List.of(
                        one.due().toString(),
                        one.participant(),
                        one.article().text(),
                        one.what(),
                        one.first().toString(),
                        one.months().toString(),
                        wish.day().toString()))
                .toList();
        RouteGate.count(request, rows.size());
        return CsvFile.of(
                "deadlines.csv",
                List.of("due", "participant", "article", "what", "first_due", "extended_months", "as_of"),
                rows);
    }

    private static WordsContent.StatusGroup group(
            TreatyStatus status, Membership membership, Wish wish, Wording words) {
        List<WordsContent.Member> members = membership.members().stream()
                .filter(member -> member.status() == status && wish.takes(member))
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
    private static List<List<String>> late(Membership membership, Wish wish) {
        return membership.members().stream()
                .filter(wish::takes)
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

package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.Rule;
import org.fadeout.edge.actions.Resolving;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimRules;
import org.fadeout.flow.claims.ConflictDecision;
import org.fadeout.flow.claims.ConflictResolution;
import org.fadeout.flow.claims.Conflicts;
import org.fadeout.flow.source.Source;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What does not agree between claims, what people decided of it, and the form to decide. */
@RestController
class ConflictPage {
    private final WordsRoom room;

    ConflictPage(WordsRoom room) {
        this.room = room;
    }

    @GetMapping("/profile/conflicts")
    ResponseEntity<String> conflicts(HttpServletRequest request) {
        return shown(request, "", "");
    }

    /** Keeps a resolution; where that cannot be, the page comes back with what was typed and why. */
    @PostMapping("/profile/conflicts")
    ResponseEntity<String> resolve(HttpServletRequest request) {
        String key = WordsRoom.one(request, "key");
        try {
            Resolving.run(
                    room.register(),
                    new Resolving.Wish(
                            WordsRoom.one(request, "resolves"),
                            WordsRoom.all(request, "names"),
                            WordsRoom.one(request, "decision"),
                            WordsRoom.one(request, "reason"),
                            room.desk().actor(),
                            room.today()));
        } catch (ProblemException refused) {
            return shown(request, refused.problem().message(), key);
        }
        return WordsRoom.seeOther("/profile/conflicts#" + key);
    }

    private ResponseEntity<String> shown(HttpServletRequest request, String fault, String key) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.now();
        // After a form that was refused, its own rule, so that it is found again among many.
        String rule = WordsRoom.one(request, key.isEmpty() ? "rule" : "resolves");
        String state = WordsRoom.one(request, "state");
        List<String> claims = WordsRoom.all(request, "claim");
        Names names = Names.of(told);
        List<Conflicts.Finding> found = told.conflicts().findings().stream()
                .filter(one -> rule.isEmpty() || one.issue().code().equals(rule))
                .filter(one -> state.isEmpty() || (one.resolution() == null) == state.equals("open"))
                .filter(one -> claims.isEmpty() || names.keys(one).stream().anyMatch(claims::contains))
                .toList();
        WordsContent.ConflictList content = new WordsContent.ConflictList(
                found.size(),
                (int) found.stream().filter(one -> one.resolution() == null).count(),
                filters(rule, state, words),
                rules(found, names, words),
                recorded(told),
                notCompared(told),
                Stream.of(ConflictDecision.values())
                        .map(one ->
                                ClaimPages.option(one.text(), words.choice(one), WordsRoom.one(request, "decision")))
                        .toList(),
                fault,
                key,
                WordsRoom.one(request, "reason"));
        return room.page("conflicts.jte", request, "conflicts", words.say("words.conflicts"), "", content);
    }

    private static List<WordsContent.Filter> filters(String rule, String state, Wording words) {
        return List.of(
                new WordsContent.Filter(
                        "state",
                        words.say("words.state"),
                        Stream.of("open", "resolved")
                                .map(one -> ClaimPages.option(one, words.say("words.state." + one), state))
                                .toList()),
                new WordsContent.Filter(
                        "rule",
                        words.say("quality.rule"),
                        ClaimRules.ALL.stream()
                                .map(one -> ClaimPages.option(one.id(), one.id() + " " + one.title(), rule))
                                .toList()));
    }

    private static List<WordsContent.RuleGroup> rules(List<Conflicts.Finding> found, Names names, Wording words) {
        Map<String, List<WordsContent.Conflict>> byRule = new LinkedHashMap<>();
        Map<String, Conflicts.Finding> first = new HashMap<>();
        for (Conflicts.Finding one : found) {
            String code = one.issue().code();
            first.putIfAbsent(code, one);
            byRule.computeIfAbsent(code, key -> new ArrayList<>()).add(conflict(one, names, words));
        }
        return byRule.entrySet().stream()
                .map(entry -> {
                    Rule<?> rule = ClaimRules.ALL.stream()
                            .filter(one -> one.id().equals(entry.getKey()))
                            .findFirst()
                            .orElseThrow();
                    return new WordsContent.RuleGroup(
                            rule.id(),
                            words.say("severity." + rule.severity().text()),
                            rule.title(),
                            rule.reason(),
                            rule.remedy(),
                            entry.getValue());
                })
                .toList();
    }

    private static WordsContent.Conflict conflict(Conflicts.Finding one, Names names, Wording words) {
        ConflictResolution resolution = one.resolution();
        List<String> keys = names.keys(one);
        String seen = one.issue().valueSeen();
        return new WordsContent.Conflict(
                one.issue().code() + "-"
                        + Integer.toHexString(String.join(" ", keys).hashCode()),
                one.issue().where().records().stream().map(names::link).toList(),
                keys,
                one.issue().what() + (seen == null ? "" : ": " + seen),
                resolution == null
                        ? ""
                        : words.say(
                                "words.resolvedby",
                                resolution.actor(),
                                words.choice(resolution.decision()),
                                resolution.decided() == null ? words.say("value.unknown") : resolution.decided()),
                resolution == null ? "" : resolution.reason());
    }

    private static List<WordsContent.Recorded> recorded(WordsRoom.Told told) {
        return told.conflicts().recorded().stream()
                .map(one -> new WordsContent.Recorded(
                        one.relation(),
                        told.book().numbered(one.claims()).stream()
                                .map(ProfilePage::link)
                                .toList(),
                        one.text()))
                .toList();
    }

    private static List<WordsContent.Recorded> notCompared(WordsRoom.Told told) {
        List<WordsContent.Recorded> reasons = new ArrayList<>();
        told.conflicts()
                .notCompared()
                .forEach((reason, claims) -> reasons.add(new WordsContent.Recorded(
                        reason, claims.stream().map(ProfilePage::link).toList(), "")));
        return reasons;
    }

    /** What the records of findings are called. */
    private record Names(Map<String, Claim> claims, Map<String, Source> sources) {
        static Names of(WordsRoom.Told told) {
            Map<String, Claim> claims = new HashMap<>();
            told.book().claims().forEach(claim -> claims.put(claim.id().text(), claim));
            Map<String, Source> sources = new HashMap<>();
            told.book().sources().forEach(source -> sources.put(source.id().text(), source));
            return new Names(claims, sources);
        }

        /** As a resolution names them: the number of a claim, the id of what is none. */
        List<String> keys(Conflicts.Finding finding) {
            return finding.issue().where().records().stream()
                    .map(id -> claims.containsKey(id) ? claims.get(id).number() : id)
                    .toList();
        }

        WordsContent.Link link(String id) {
            Claim claim = claims.get(id);
            if (claim != null) {
                return ProfilePage.link(claim);
            }
            Source source = sources.get(id);
            String label = source == null ? id : source.number() == null ? source.title() : source.number();
            return new WordsContent.Link(label, "/record/" + id);
        }
    }
}

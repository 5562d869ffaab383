package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.ClaimStatus;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.claims.UseIncident;
import org.fadeout.flow.profile.PrintedProfile.Sentence;

/** Says a claim as a sentence: who speaks, in which capacity, when, and then its own words. */
final class Lead {
    private final ClaimBook book;
    private final Footnotes notes;

    Lead(ClaimBook book, Footnotes notes) {
        this.book = book;
        this.notes = notes;
    }

    Sentence sentence(Claim claim) {
        StringBuilder text = new StringBuilder(book.isInvented(claim) ? "(invented) " : "");
        text.append(of(claim)).append(' ').append(claim.who());
        if (claim.capacity() != null) {
            text.append(" (").append(claim.capacity()).append(')');
        }
        text.append(", ").append(claim.said() == null ? "undated" : claim.said());
        if (claim.status() == ClaimStatus.STATED_BY_PARTY_WITH_EVIDENCE) {
            text.append(", with evidence");
        }
        text.append(": ").append(claim.verbatim() ? "\"" + claim.text() + "\"" : claim.text());
        List<String> more = more(claim);
        if (!more.isEmpty()) {
            text.append(" (").append(String.join("; ", more)).append(')');
        }
        return new Sentence(text.append('.').toString(), notes.of(claim), List.of(claim.number()));
    }

    /** A claim that stands in full further up: who speaks, when, and what it denies or answers here too. */
    Sentence again(Claim claim, List<Claim> beside) {
        List<String> denied = numbers(book.denied(claim), beside);
        List<String> answered = numbers(book.answered(claim), beside);
        String does = denied.isEmpty()
                ? "answers claim " + String.join(", ", answered)
                : "denies claim " + String.join(", ", denied);
        String said = claim.said() == null ? "undated" : claim.said().toString();
        return new Sentence(
                of(claim) + " " + claim.who() + ", " + said + ", as printed above (claim " + claim.number() + "): it "
                        + does + " too.",
                notes.of(claim),
                List.of(claim.number()));
    }

    private static List<String> numbers(List<Claim> some, List<Claim> among) {
        return some.stream().filter(among::contains).map(Claim::number).toList();
    }

    /** The noun before the speaker: what sort of word it is. A type that says it goes before how well it stands. */
    private static String of(Claim claim) {
        String byType = switch (claim.type()) {
            case DENIAL -> "Denial by";
            case ACCUSATION -> "Accusation by";
            case ESTIMATE -> "Estimate of";
            case RECOMMENDATION -> "Recommendation of";
            default -> "";
        };
        return byType.isEmpty() ? byStatus(claim) : byType;
    }

    private static String byStatus(Claim claim) {
        if (claim.type() == ClaimType.NEGATIVE_FINDING) {
            return "Absence noted by";
        }
        return switch (claim.status()) {
            case DOCUMENTED -> "Documented by";
            case OFFICIAL -> "Official figure of";
            case ESTIMATED -> "Estimate of";
            case STATED_BY_PARTY, STATED_BY_PARTY_WITH_EVIDENCE -> "Statement of";
            case DENIED -> "Denial by";
            case ACCUSED -> "Accusation by";
            case REPORTED -> "Report of";
            case UNDETERMINED -> "Left open by";
            case UNSOURCED -> "Without a source, by";
            case PUBLISHER_ANALYSIS -> "Analysis of";
        };
    }

    private static List<String> more(Claim claim) {
        List<String> more = new ArrayList<>();
        if (claim.quantity() != null) {
            more.add((claim.figure() == null ? "" : claim.figure() + ": ") + claim.quantity());
            if (claim.basis() != null) {
                more.add("basis: " + claim.basis());
            }
        }
        if (claim.days() != null) {
            more.add("about " + claim.days());
        }
        if (claim.place() != null) {
            more.add(claim.place());
        }
        return more;
    }

    /** An incident in the fields that are recorded of it; what is not recorded is said to be so. */
    static String incident(UseIncident incident) {
        return incident.label() + (incident.about() == null ? "" : " (" + incident.about() + ")") + ". Weapons named: "
                + list(incident.munitions().texts()) + ". Alleged user: "
                + list(incident.allegedUser().texts()) + ". Accuser: "
                + list(incident.accuser().texts()) + ". Response: "
                + known(incident.response()) + ". Evidence: " + known(incident.evidence()) + ", held by "
                + known(incident.evidenceHolder()) + ". Looked into by: "
                + list(incident.investigator().texts()) + ". Conclusion: " + known(incident.conclusion())
                + ". Attribution: " + incident.attribution().text() + ".";
    }

    private static String list(List<String> texts) {
        return texts.isEmpty() ? "not recorded" : String.join(", ", texts);
    }

    private static String known(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "not recorded" : text;
    }
}

package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Approval;

/**
 * A version that waits for a decision.
 *
 * @param versions all versions of its record
 * @param competing true where another version of the record waits too and the two do not know each other
 * @param issues what the rules of approval say of it
 */
public record Waiting<T extends Entity>(
        List<Version<T>> versions, Approval.Proposal<T> proposal, boolean competing, List<Issue> issues) {

    public Waiting {
        versions = List.copyOf(versions);
        issues = List.copyOf(issues);
    }

    /** All that stands so and has not been overtaken, by kind in the order of the pipe, then by id. Submitted, or saved. */
    public static List<Waiting<?>> of(Register register, Standing standing, Viewer viewer) {
        List<Waiting<?>> all = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            for (RecordId id : register.standing(kind, standing)) {
                of(register.versions(kind, id, viewer), standing, all::add);
            }
        }
        return List.copyOf(all);
    }

    private static <T extends Entity> void of(
            List<Version<T>> versions, Standing standing, Consumer<Waiting<?>> taker) {
        List<Version<T>> waiting = standing == Standing.SAVED ? Approval.saved(versions) : Approval.waiting(versions);
        for (Version<T> version : waiting) {
            Approval.Proposal<T> proposal = Approval.proposal(versions, version);
            List<Issue> issues = new ArrayList<>();
            Approval.RULES.forEach(rule -> rule.judge(proposal, issues::add));
            taker.accept(new Waiting<>(versions, proposal, waiting.size() > 1, issues));
        }
    }

    public Version<T> version() {
        return proposal.proposed();
    }

    /** The number or name that people use, where the record has one. */
    public Optional<String> number() {
        return number(proposal.proposed())
                .or(() -> Optional.ofNullable(proposal.approved()).flatMap(Waiting::number));
    }

    private static <T extends Entity> Optional<String> number(Version<T> version) {
        T entity = version.entity();
        Optional<Field<T>> field = version.kind().field("number");
        return entity == null
                ? Optional.empty()
                : field.map(one -> one.of(entity)).map(Object::toString);
    }

    /** True where somebody means this one: by its record's id or number, or by {@code ID@VERSION}. */
    boolean isMeantBy(String name) {
        return name.equals(version().record().text())
                || isNamedExactly(name)
                || number().filter(name::equals).isPresent();
    }

    /** True where the version itself is named. */
    boolean isNamedExactly(String name) {
        return name.equals(name());
    }

    /** How a person names this version: {@code ID@VERSION}. */
    public String name() {
        return version().record() + "@" + version().id();
    }
}

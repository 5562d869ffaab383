package org.fadeout.flow.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with a register.
 *
 * @param name the name under which acts are kept for good; chosen so that it need not be a person's own
 * @param operator for whom a partner operator works; null for every other role
 * @param rights what the person may do here and now: those of the role, or fewer where a token was given for less
 */
public record Person(String name, Role role, @Nullable String operator, Set<Right> rights) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    /** What names may look like, for messages. */
    public static final String NAMES =
            "2 to 40 small Latin letters, digits, points, hyphens and underscores, a letter first";

    public Person {
        rights = Set.copyOf(rights);
        if (role.ofOneOperator() == (operator == null || operator.isBlank())) {
            throw new IllegalArgumentException("A partner operator works for an operator, and nobody else does");
        }
        if (!role.rights().containsAll(rights)) {
            throw new IllegalArgumentException("Nobody may do more than the role");
        }
    }

    /** A person with all rights of the role. */
    public static Person of(String name, Role role, @Nullable String operator) {
        return new Person(name, role, operator, role.rights());
    }

    /** Whoever has not signed in, where a server shows something to the public. */
    public static Person visitor() {
        return of(Role.VISITOR.text(), Role.VISITOR, null);
    }

    /** True where a text can be the name of a person. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The same person where only what changes nothing is allowed. */
    public Person reading() {
        Set<Right> fewer = EnumSet.of(Right.READ, Right.TAKE);
        fewer.retainAll(rights);
        return new Person(name, role, operator, fewer);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Throws ProblemException where the person may not. */
    public void require(Right right, String act) {
        if (!may(right)) {
            throw refused(act);
        }
    }

    /** The refusal of an act, to be thrown. */
    public ProblemException refused(String act) {
        return new ProblemException(new AccessProblem.NotAllowed(role.text(), act));
    }

    /** What the person may see. */
    public Sight sight() {
        return new Sight(role.layer(), operator);
    }
}

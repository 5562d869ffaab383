package org.fadeout.flow.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fadeout.base.record.Choice;

/** What a person is to a register: the layer that the person sees, and what the person may do. This table is all that is decided about it. */
public enum Role implements Choice {
    /** Enters and submits. */
    ENTRY(Layer.RESTRICTED, Set.of(Right.READ, Right.TAKE, Right.ENTER)),
    /** Decides about what others entered, never about what was entered by the same person. */
    APPROVAL(Layer.RESTRICTED, Set.of(Right.READ, Right.TAKE, Right.APPROVE)),
    /** Runs the programme: enters, decides, settles. */
    PROGRAMME(
            Layer.RESTRICTED,
            Set.of(Right.READ, Right.TAKE, Right.ENTER, Right.APPROVE, Right.SETTLE, Right.PUBLISH, Right.WHOLE)),
    /** Works for one operator: sees and enters what belongs to the tasks of that operator, and nothing else of anybody's work. */
    PARTNER_OPERATOR(Layer.PARTNER, Set.of(Right.READ, Right.TAKE, Right.ENTER)),
    /** Reads, also what was known before, and changes nothing. */
    REVIEWER(Layer.PARTNER, Set.of(Right.READ, Right.TAKE)),
    /** Publishes editions of profiles and final reports. */
    PUBLISHER(Layer.PARTNER, Set.of(Right.READ, Right.TAKE, Right.PUBLISH)),
    /** Keeps the accounts; sees of the records what everybody may. */
    ADMINISTRATOR(Layer.PUBLIC, Set.of(Right.READ, Right.PEOPLE)),
    /** Has not signed in, and looks at what a server shows to the public; no account has this role. */
    VISITOR(Layer.PUBLIC, Set.of(Right.READ));

    private final Layer layer;
    private final Set<Right> rights;

    Role(Layer layer, Set<Right> rights) {
        this.layer = layer;
        this.rights = rights;
    }

    public Layer layer() {
        return layer;
    }

    public Set<Right> rights() {
        return rights;
    }

    /** The roles that accounts may have. */
    public static List<Role> given() {
        return Arrays.stream(values()).filter(role -> role != VISITOR).toList();
    }

    /** True where a person of the role sees the work of one operator only. */
    public boolean ofOneOperator() {
        return this == PARTNER_OPERATOR;
    }
}

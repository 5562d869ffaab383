package org.fadeout.base.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a field of a kind at the record component that holds it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Told {

    /** What the field says, with its unit, in a phrase that a form or a column heading can use. */
    String value();

    /** Other headings under which the field is known in files of the field, lower case. */
    String[] also() default {};

    /** True where the value is about a private person: it never leaves the restricted layer. */
    boolean personal() default false;

    /** True where the value places an open hazard: it is coarsened or withheld in the public layer. */
    boolean exact() default false;

    /**
     * True where the value opens a door, such as the hash of a secret. It is kept apart as personal values are, and no viewer, list, form,
     * layer, export or file of changes holds it: only the door that it opens asks for it.
     */
    boolean secret() default false;

    /** The kind that a reference points to, empty where the field is no reference. */
    String refersTo() default "";
}

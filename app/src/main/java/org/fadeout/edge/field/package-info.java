/**
 * What phones in the field are told and what they send, as plain values: forms made of kinds (XForms), lists of entities, submissions, the
 * protocol of OpenRosa and how a device shows who it is. In come kinds, snapshots and the bytes of a request; out go documents and values. It
 * knows no server: the routes stand in {@code web}.
 */
@NullMarked
package org.fadeout.edge.field;

import org.jspecify.annotations.NullMarked;

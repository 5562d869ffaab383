package org.fadeout.flow.profile;

import java.time.LocalDate;
import org.fadeout.flow.place.Place;

/**
 * What a composed profile is asked for: a place with all that is part of it, on a day. What was known comes with the snapshot.
 */
public record ProfileQuestion(Place place, LocalDate asOf) {}

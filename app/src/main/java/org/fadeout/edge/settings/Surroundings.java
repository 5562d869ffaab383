package org.fadeout.edge.settings;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The one door for clock, randomness and environment.
 *
 * @param clock gives instants in UTC
 * @param random for ids and salts
 * @param environment the environment variables
 */
public record Surroundings(Clock clock, RandomGenerator random, Map<String, String> environment) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The machine the program runs on. */
    public static Surroundings ofThisMachine() {
        return new Surroundings(Clock.systemUTC(), new SecureRandom(), System.getenv());
    }
}

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
        return new Surroundings(Clock.systemUTC(), new Secure(), System.getenv());
    }

    /** Made at the first use: Java's security providers take a while, and most commands ask for nothing random. */
    private static final class Secure implements RandomGenerator {
        private static final class Made {
            private static final SecureRandom RANDOM = new SecureRandom();
        }

        @Override
        public long nextLong() {
            return Made.RANDOM.nextLong();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Made.RANDOM.nextBytes(bytes);
        }
    }
}

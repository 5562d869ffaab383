package org.fadeout.edge.web;

import java.util.List;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Right;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param words the language of the page
 * @param title what the page shows, in that language
 * @param room the part of the program that it belongs to, one of {@link #ROOMS}
 * @param path the address of the page without its language
 * @param country the country of the register, in words; empty on a page that is shown before anybody signs in
 * @param invented true where any source of the register is invented
 * @param token what a form sends back to show that it came from here
 * @param person who has signed in; null where nobody has
 */
public record PageFrame(
        Wording words,
        String title,
        String room,
        String path,
        String country,
        boolean invented,
        String token,
        @Nullable Person person) {

    /** The parts of the program, in the order in which they are offered. */
    public static final List<Room> ROOMS = List.of(
            new Room("map", "/"),
            new Room("figures", "/figures"),
            new Room("words", "/profile"),
            new Room("tasks", "/tasks"),
            new Room("field", "/field"),
            new Room("quality", "/quality"),
            new Room("reports", "/reports"),
            new Room("import", "/import"),
            new Room("register", "/register"));

    /** One part: its name, under which its words stand, and its first page. */
    public record Room(String name, String path) {}

    /** The parts that are offered to whoever looks; none before signing in. */
    public List<Room> rooms() {
        Person who = person;
        if (country.isEmpty()) {
            return List.of();
        }
        return who == null
                ? ROOMS
                : ROOMS.stream()
                        .filter(one -> RouteRights.of("GET", one.path())
                                .filter(decision -> decision.allows(who.rights()))
                                .isPresent())
                        .toList();
    }

    /** True where whoever has signed in keeps the accounts. */
    public boolean keepsPeople() {
        return person != null && person.may(Right.PEOPLE);
    }

    public List<Wording> languages() {
        return Wording.all();
    }

    /** This page in another language. */
    public String in(Wording language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.language();
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }
}

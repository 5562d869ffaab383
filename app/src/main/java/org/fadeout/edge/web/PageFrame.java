package org.fadeout.edge.web;

import java.util.List;
import org.fadeout.edge.documents.Wording;

/**
 * What stands around every page.
 *
 * @param words the language of the page
 * @param title what the page shows, in that language
 * @param room the part of the program that it belongs to, one of {@link #ROOMS}
 * @param path the address of the page without its language
 * @param country the country of the register, in words
 * @param invented true where any source of the register is invented
 * @param token what a form sends back to show that it came from here
 */
public record PageFrame(
        Wording words, String title, String room, String path, String country, boolean invented, String token) {

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

    public List<Room> rooms() {
        return ROOMS;
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

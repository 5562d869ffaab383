package org.fadeout.edge.settings;

import java.util.List;
import java.util.Map;

/**
 * The settings of the program, each with where it came from: flags before environment before file before the default.
 *
 * @param actor under whose name changes are made
 * @param zone the time zone of a new register
 * @param uploadMb how many megabytes may be sent to the import page at once
 * @param unpackedMb to how many MB a compressed file that is imported may unpack
 * @param unpackedRatio to how many times its size a large part of such a file may unpack
 * @param tiles tile servers whose pictures may stand beneath the map: {@code Name https://host/{z}/{x}/{y}.png Credit}, parted by
 *     semicolons; empty for none
 * @param rate how many requests one address may make of a server in a minute; 0 for any number
 * @param proxy {@code yes} where a proxy on this machine says for whom it asks
 * @param log {@code text} for people, {@code json} for programs, with a line for each answer
 * @param heads a folder where a server keeps the register's head of each day; empty for none
 * @param headKey the key that those are signed with; empty for none
 */
public record Settings(
        Setting actor,
        Setting zone,
        Setting uploadMb,
        Setting unpackedMb,
        Setting unpackedRatio,
        Setting tiles,
        Setting rate,
        Setting proxy,
        Setting log,
        Setting heads,
        Setting headKey) {

    /**
     * One setting.
     *
     * @param from {@code flag}, {@code environment NAME}, {@code file PATH} or {@code default}
     */
    public record Setting(String name, String value, String from) {}

    /** Reads the settings. The maps hold only what was given; the file's map may be empty. */
    public static Settings read(
            Map<String, String> flags, Map<String, String> environment, Map<String, String> file, String fileName) {
        return new Settings(
                one("actor", environment.getOrDefault("USER", "keeper"), flags, environment, file, fileName),
                one("zone", "UTC", flags, environment, file, fileName),
                one("upload_mb", "200", flags, environment, file, fileName),
                one("unpacked_mb", "4096", flags, environment, file, fileName),
                one("unpacked_ratio", "200", flags, environment, file, fileName),
                one("tiles", "", flags, environment, file, fileName),
                one("rate", "1200", flags, environment, file, fileName),
                one("proxy", "no", flags, environment, file, fileName),
                one("log", "text", flags, environment, file, fileName),
                one("heads", "", flags, environment, file, fileName),
                one("head_key", "", flags, environment, file, fileName));
    }

    private static Setting one(
            String name,
            String standard,
            Map<String, String> flags,
            Map<String, String> environment,
            Map<String, String> file,
            String fileName) {
        String variable = "FADEOUT_" + name.toUpperCase(java.util.Locale.ROOT);
        if (flags.containsKey(name)) {
            return new Setting(name, flags.get(name), "flag");
        }
        if (environment.containsKey(variable)) {
            return new Setting(name, environment.get(variable), "environment " + variable);
        }
        if (file.containsKey(name)) {
            return new Setting(name, file.get(name), "file " + fileName);
        }
        return new Setting(name, standard, "default");
    }

    public List<Setting> all() {
        return List.of(actor, zone, uploadMb, unpackedMb, unpackedRatio, tiles, rate, proxy, log, heads, headKey);
    }
}

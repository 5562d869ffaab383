package org.fadeout.edge.field;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.edge.field.FormModel.Control;

/** The types of questions of XLSForm, the older words for them too, and what is made of each. */
final class XlsTypes {
    static final String ALLOWED =
            "text, integer, decimal, range, date, time, dateTime, select_one LIST, select_multiple LIST, rank LIST, note,"
                    + " geopoint, geotrace, geoshape, image, audio, video, barcode, acknowledge, calculate, hidden, groups and repeats";

    private static final Pattern SELECT = Pattern.compile(
            "(?i)(select_one|select one from|select one|select1|select_multiple|select all that apply from|"
                    + "select all that apply|select_multiple from|rank) (\\S+)( or[_ ](specify[_ ])?other)?");

    /** Taken by the phone without a question. */
    private static final Map<String, String> TAKEN = Map.ofEntries(
            Map.entry("start", "timestamp start"),
            Map.entry("start time", "timestamp start"),
            Map.entry("end", "timestamp end"),
            Map.entry("end time", "timestamp end"),
            Map.entry("today", "date today"),
            Map.entry("get today", "date today"),
            Map.entry("get start time", "timestamp start"),
            Map.entry("get end time", "timestamp end"),
            Map.entry("deviceid", "property deviceid"),
            Map.entry("device id", "property deviceid"),
            Map.entry("get device id", "property deviceid"),
            Map.entry("imei", "property deviceid"),
            Map.entry("username", "property username"),
            Map.entry("email", "property email"),
            Map.entry("phonenumber", "property phonenumber"),
            Map.entry("get phone number", "property phonenumber"),
            Map.entry("subscriberid", "property subscriberid"),
            Map.entry("subscriber id", "property subscriberid"),
            Map.entry("get subscriber id", "property subscriberid"),
            Map.entry("simserial", "property simserial"),
            Map.entry("sim id", "property simserial"),
            Map.entry("get sim id", "property simserial"));

    private XlsTypes() {}

    /**
     * What is made of a type.
     *
     * @param word the type in one of its spellings
     * @param type of XForms
     * @param list of choices, or empty
     * @param preload by which the phone takes it, or empty
     * @param refusal why it cannot be asked, or empty
     */
    record Asked(
            String word, Control control, String type, String list, boolean other, String preload, String refusal) {}

    static boolean isTaken(String type) {
        return TAKEN.containsKey(type.toLowerCase(Locale.ROOT));
    }

    static Asked of(String written) {
        Matcher select = SELECT.matcher(written);
        if (select.matches()) {
            String word = select.group(1).toLowerCase(Locale.ROOT);
            Control control = word.equals("rank")
                    ? Control.RANK
                    : word.contains("multiple") || word.contains("all") ? Control.SELECT_MANY : Control.SELECT_ONE;
            String type = control == Control.RANK ? "odk:rank" : "string";
            return new Asked(word, control, type, select.group(2), select.group(3) != null, "", "");
        }
        String word = written.toLowerCase(Locale.ROOT)
                .replaceFirst("^add (.*) prompt$", "$1")
                .replaceFirst("^q ", "");
        if (TAKEN.containsKey(word)) {
            return new Asked(word.replace(' ', '_'), Control.HIDDEN, taken(word), "", false, TAKEN.get(word), "");
        }
        return switch (word) {
            case "text", "string" -> typed(word, "string");
            case "integer", "int" -> typed(word, "int");
            case "decimal" -> typed(word, "decimal");
            case "date" -> typed(word, "date");
            case "time" -> typed(word, "time");
            case "datetime", "date time", "dateandtime" -> typed(word, "dateTime");
            case "geopoint", "gps", "location" -> typed(word, "geopoint");
            case "geotrace" -> typed(word, "geotrace");
            case "geoshape" -> typed(word, "geoshape");
            case "barcode" -> typed(word, "barcode");
            case "url", "uri", "phone number" -> typed(word, "string");
            case "range" -> new Asked(word, Control.RANGE, "int", "", false, "", "");
            case "note" -> new Asked(word, Control.NOTE, "string", "", false, "", "");
            case "image", "photo", "picture" -> new Asked(word, Control.PICTURE, "binary", "", false, "", "");
            case "acknowledge", "trigger" -> new Asked(word, Control.TRIGGER, "string", "", false, "", "");
            case "calculate", "hidden" -> new Asked(word, Control.HIDDEN, "string", "", false, "", "");
            case "audio" -> new Asked(word, Control.SOUND, "binary", "", false, "", "");
            case "video" -> new Asked(word, Control.FILM, "binary", "", false, "", "");
            case "file", "background-audio" ->
                refused(word, "\"" + written + "\" sends a file of any type, or one that nobody chose to make");
            default -> refused(word, "\"" + written + "\" is not asked here");
        };
    }

    private static String taken(String word) {
        return TAKEN.getOrDefault(word, "").startsWith("timestamp")
                ? "dateTime"
                : TAKEN.getOrDefault(word, "").startsWith("date") ? "date" : "string";
    }

    private static Asked typed(String word, String type) {
        return new Asked(word, Control.INPUT, type, "", false, "", "");
    }

    private static Asked refused(String word, String why) {
        return new Asked(word, Control.HIDDEN, "string", "", false, "", why);
    }

    /** The ends and steps of a range; nothing for any other. */
    static Map<String, String> parameters(Asked asked, String text) {
        Map<String, String> made = new LinkedHashMap<>();
        if (asked.control() == Control.RANGE) {
            made.put("start", "1");
            made.put("end", "10");
            made.put("step", "1");
            for (String pair : text.split("[\\s;,]+")) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2 && made.containsKey(parts[0]) && parts[1].matches("-?\\d+(\\.\\d+)?")) {
                    made.put(parts[0], parts[1]);
                }
            }
        }
        return made;
    }
}

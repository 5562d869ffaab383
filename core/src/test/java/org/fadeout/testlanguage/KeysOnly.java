package org.fadeout.testlanguage;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Choice;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.report.Imprint;
import org.fadeout.flow.report.Phrasing;

/** A language whose words are their keys with the values behind, so that a test reads what a report says without its words. */
public final class KeysOnly implements Phrasing {

    /** A report of Azerbaijan in this language, restricted. */
    public static Imprint imprint(boolean draft) {
        return new Imprint(
                new KeysOnly(), "AZ", Layer.RESTRICTED, draft, "fadeout test", "r-1", "head-of-the-register");
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String direction() {
        return "ltr";
    }

    @Override
    public String say(String key, Object... values) {
        return key + Arrays.stream(values).map(value -> " [" + value + "]").collect(Collectors.joining());
    }

    @Override
    public String text(Object value) {
        return String.valueOf(value);
    }

    @Override
    public String km2(Area area) {
        return area.inKm2(3);
    }

    @Override
    public String inKm2(Area area) {
        return area.inKm2(3) + " km2";
    }

    @Override
    public String choice(Choice choice) {
        return choice.text();
    }
}

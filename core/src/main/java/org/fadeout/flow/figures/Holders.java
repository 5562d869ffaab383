package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.ControlKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is asserted to be in control of land, or to hold jurisdiction over it, on a day. An assertion is possible on a day where its dates do
 * not rule the day out; where one holder alone is possible, it is that one, and where several are, nobody is chosen. The assertions of the
 * smallest area that has any for the day are taken.
 */
final class Holders {
    private static final String NOT_RECORDED = Figures.Row.NOT_RECORDED;
    private final ControlKind sort;
    private final Map<Integer, Ground> bySheet = new HashMap<>();

    private record Ground(long level, List<Control> assertions) {}

    Holders(Snapshot snapshot, ControlKind sort, Sheets sheets) {
        this.sort = sort;
        Map<RecordId, List<Control>> byArea = new HashMap<>();
        for (Control control : snapshot.all(Control.KIND)) {
            if (control.sort() == sort && control.adminArea() != null) {
                byArea.computeIfAbsent(control.adminArea(), id -> new ArrayList<>())
                        .add(control);
            }
        }
        for (AdminArea area : byArea.isEmpty() ? List.<AdminArea>of() : snapshot.all(AdminArea.KIND)) {
            List<Control> assertions = byArea.get(area.id());
            if (assertions != null && area.land() != null) {
                long level = area.level() == null ? 0 : area.level().number();
                bySheet.put(sheets.lay(Shape.of(area.land())), new Ground(level, assertions));
            }
        }
    }

    /** The holder on the day of something; a day that is not known is any day. */
    String of(Face face, @Nullable PartialDate date) {
        Set<String> holders = new TreeSet<>();
        possible(face, date).forEach(control -> holders.add(control.holder()));
        return switch (holders.size()) {
            case 0 -> NOT_RECORDED;
            case 1 -> holders.iterator().next();
            default -> sort.text() + " not certain";
        };
    }

    /** The assertions that may hold on the day. */
    List<Control> possible(Face face, @Nullable PartialDate date) {
        List<Ground> grounds = on(face);
        grounds.sort(Comparator.comparingLong(Ground::level).reversed());
        long level = -1;
        List<Control> found = new ArrayList<>();
        for (Ground ground : grounds) {
            if (!found.isEmpty() && ground.level() != level) {
                break;
            }
            level = ground.level();
            ground.assertions().stream().filter(one -> mayHold(one, date)).forEach(found::add);
        }
        return handedOver(found, date);
    }

    private List<Ground> on(Face face) {
        List<Ground> grounds = new ArrayList<>();
        for (int sheet : face.shapes()) {
            Ground ground = bySheet.get(sheet);
            if (ground != null) {
                grounds.add(ground);
            }
        }
        return grounds;
    }

    private static boolean mayHold(Control control, @Nullable PartialDate date) {
        boolean notYet = date != null && control.from() != null && date.certainlyBefore(control.from());
        boolean over =
                date != null && control.until() != null && control.until().certainlyBefore(date);
        return !notYet && !over;
    }

    /** On the very day of a change that is known to the day, the land is already with the one who came. */
    private static List<Control> handedOver(List<Control> possible, @Nullable PartialDate date) {
        boolean begins = date != null && possible.stream().anyMatch(one -> date.equals(one.from()));
        return date == null || date.day().isEmpty() || !begins
                ? possible
                : possible.stream().filter(one -> !date.equals(one.until())).toList();
    }

    /** The days on which the answer for this land may become another one. */
    void changes(Face face, Set<LocalDate> days) {
        for (Ground ground : on(face)) {
            for (Control control : ground.assertions()) {
                PartialDate from = control.from();
                PartialDate until = control.until();
                if (from != null && from.earliest() != null) {
                    days.add(from.earliest());
                }
                if (until != null && until.latest() != null) {
                    days.add(until.latest());
                    days.add(until.latest().plusDays(1));
                }
            }
        }
    }
}

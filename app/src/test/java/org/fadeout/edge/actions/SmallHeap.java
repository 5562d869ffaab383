package org.fadeout.edge.actions;

import java.nio.file.Path;
import java.util.List;
import org.fadeout.base.record.Known;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.OutputFormat;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.evidence.Find;

/** A program with little memory that imports a file into a register, and exports the register. */
final class SmallHeap {
    private SmallHeap() {}

    /** {@code import REGISTER FILE}, or {@code export REGISTER FILE}. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[2]);
        try (GeoPackageRegister register =
                GeoPackageRegister.open(Path.of(arguments[1]), Surroundings.ofThisMachine())) {
            if (arguments[0].equals("import")) {
                Request request = new Request(List.of(file), "find", null, false, "tester");
                System.out.println(ImportFiles.run(register, request, Borders.packaged(), Progress.SILENT)
                        .all());
            } else {
                OutputFormat format = ExportRecords.format(null, file);
                System.out.println(ExportRecords.run(
                                register,
                                new ExportRecords.Request(
                                        file,
                                        format,
                                        List.of(Find.KIND),
                                        null,
                                        null,
                                        Known.NOW,
                                        Layer.RESTRICTED,
                                        "test"))
                        .get(0)
                        .counts());
            }
        }
    }
}

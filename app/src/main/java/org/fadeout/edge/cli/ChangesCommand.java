package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.exchange.HeadFile;
import org.fadeout.edge.store.Since;
import org.fadeout.edge.store.SiteRegister;
import org.fadeout.flow.access.Layer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes what another site lacks. */
@Command(
        name = "changes",
        description = {
            "Writes what another site of this register lacks to a file, for fadeout merge there.",
            "Without --since: all. The file is of the restricted layer, also without values about private persons."
        },
        mixinStandardHelpOptions = true)
final class ChangesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file; nothing may stand there")
    private Path out = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "N",
            description = "What became known here after the batch of this site with this number")
    private @Nullable Long since;

    @Option(
            names = "--since-heads",
            paramLabel = "F",
            description = "What the other site lacks by a file that verify --print-head made there")
    private @Nullable String sinceHeads;

    @Option(
            names = "--since-site",
            paramLabel = "SITE",
            description = "What that site lacked when it recorded the last that is known of it here")
    private @Nullable String sinceSite;

    @Option(
            names = "--without-personal",
            description = "Leave values about private persons out: the other site can check them, and not read them")
    private boolean withoutPersonal;

    @Mixin
    private LeavingOption leaving = new LeavingOption();

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        try (SiteRegister opened = open.taking(register.address())) {
            long logged = leaving.begin(open, opened, "changes", Layer.RESTRICTED);
            List<BatchEntry> written = opened.writeChanges(since(), !withoutPersonal, out);
            Map<String, Long> bySite = new TreeMap<>();
            written.forEach(batch -> bySite.merge(batch.site(), 1L, Long::sum));
            long changes = written.stream().mapToLong(BatchEntry::count).sum();
            LeavingOption.counted(opened, logged, changes);
            if (chosen == Format.JSON) {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put("file", out.toString());
                tree.put("site", opened.info().site());
                tree.put("batches", bySite);
                tree.put("changes", changes);
                tree.put("layer", "restricted");
                tree.put("personal", !withoutPersonal);
                open.print(JsonTree.of(tree));
                return 0;
            }
            open.out()
                    .println("Wrote " + out + ": " + written.size() + " batches with " + changes
                            + " changes (layer restricted"
                            + (withoutPersonal ? ", without values about private persons)" : ")"));
            bySite.forEach((site, number) -> open.out().println("  " + number + " of site " + site));
        }
        return 0;
    }

    private Since since() {
        if ((since == null ? 0 : 1) + (sinceHeads == null ? 0 : 1) + (sinceSite == null ? 0 : 1) > 1) {
            throw QuestionOptions.bad("--since", "said in two ways", "one of --since, --since-heads, --since-site");
        }
        if (since != null) {
            return new Since.Number(since);
        }
        if (sinceHeads != null) {
            return new Since.Heads(HeadFile.read(sinceHeads));
        }
        return sinceSite == null ? Since.NOTHING : new Since.Site(sinceSite);
    }
}

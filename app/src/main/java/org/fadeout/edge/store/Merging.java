package org.fadeout.edge.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.issues.MergeProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.settings.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Takes the batches of a file of changes into the register, as they were written: the union of two sets. All in the transaction of the caller,
 * so that what is refused leaves nothing. A batch that is here already is compared and left.
 */
final class Merging implements AutoCloseable {
    private final Connection connection;
    private final Database database;
    private final Surroundings surroundings;
    private final RegisterInfo info;
    private final String file;
    private final Arriving arriving;
    private final Chain chain;
    private final ChangeTable changes;
    private final PersonalValues personal;
    private final VersionIndex index;
    private final Map<String, Long> taken = new TreeMap<>();
    private long takenChanges;
    private long inFile;
    private @Nullable Batch open;

    /** A batch of which the changes are being read; {@code arrival} is null where it is here already. */
    private record Batch(BatchEntry entry, Chain.@Nullable Arrival arrival, List<String> hashes) {}

    /** The file goes by this name in what is refused. */
    Merging(Connection connection, Database database, Surroundings surroundings, RegisterInfo info, String file)
            throws SQLException {
        this.connection = connection;
        this.database = database;
        this.surroundings = surroundings;
        this.info = info;
        this.file = file;
        this.arriving = new Arriving(file);
        this.chain = new Chain(connection);
        this.changes = new ChangeTable(connection);
        this.personal = new PersonalValues(connection);
        this.index = new VersionIndex(connection, database.dialect().here());
    }

    Merged run(ChangesIn in, String actor) throws SQLException {
        Schema.writing(connection, true);
        long before = chain.lastArrival();
        Map<String, Object> head = head(in);
        lines(in);
        try {
            whole(head);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw in.unreadable("what it says of itself cannot be read");
        }
        String from = ChangesForm.text(head, "site");
        Optional<BatchEntry> receipt = Optional.empty();
        if (takenChanges > 0) {
            receipt = Optional.of(Receipt.append(connection, surroundings, info.site(), actor, reason(from)));
            Layers.follow(connection, database, before, receipt.get().recordedAt());
        }
        Schema.writing(connection, false);
        return new Merged(from, inFile, taken, takenChanges, receipt);
    }

    private String reason(String from) {
        List<String> sites = new ArrayList<>();
        taken.forEach((site, number) -> sites.add(number + " of site " + site));
        return "Merged batches from site " + from + ": " + String.join(", ", sites);
    }

    private Map<String, Object> head(ChangesIn in) {
        try {
            ChangesIn.Line line = in.next();
            if (line == null || !line.name().equals(ChangesForm.HEAD)) {
                throw in.unreadable("it does not say whose changes it holds");
            }
            Map<String, Object> head = line.values();
            if (ChangesForm.number(head, "form") != ChangesForm.FORM) {
                throw in.unreadable("it has form " + head.get("form") + " and this program reads form "
                        + ChangesForm.FORM + "; bring the older of the two programs up to date");
            }
            String register = ChangesForm.text(head, "register");
            ChangesForm.text(head, "site");
            if (!register.equals(info.id())) {
                throw new ProblemException(new MergeProblem.OtherRegister(file, register, info.id()));
            }
            return head;
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw in.unreadable("what it says of itself cannot be read");
        }
    }

    private void lines(ChangesIn in) throws SQLException {
        while (true) {
            String place = open == null ? "its first batch" : Arriving.place(open.entry());
            ChangesIn.Line line;
            try {
                line = in.next();
            } catch (ProblemException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                throw arriving.altered(place + " or behind it", "it cannot be read");
            }
            if (line == null) {
                throw arriving.altered("its end, behind " + place, "the rest is missing");
            }
            try {
                if (line.name().equals(ChangesForm.END)) {
                    end(in, line);
                    return;
                }
                take(line);
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                throw arriving.altered(place + " or the line behind it", "a line is not of the form");
            }
        }
    }

    private void end(ChangesIn in, ChangesIn.Line line) throws SQLException {
        shut();
        if (!in.hash().equals(ChangesForm.text(line.values(), "hash"))) {
            throw arriving.altered("its end", "the hash over all lines is another");
        }
    }

    private void take(ChangesIn.Line line) throws SQLException {
        if (line.name().equals(ChangesForm.BATCH)) {
            shut();
            open = begun(ChangesForm.batch(line.values()));
        } else if (line.name().equals(ChangesForm.CHANGE) && open != null) {
            VersionId version = new VersionId(
                    open.entry().site(), open.entry().number(), open.hashes().size());
            StoredChange change = ChangesForm.change(line.values(), version);
            List<Body.Personal> values = ChangesForm.personal(line.values());
            arriving.sound(change, values);
            Optional<byte[]> content = ChangesForm.content(line.values());
            if (content.isPresent()
                    && !Attachments.named(change.kind(), values).equals(content.map(Attachments::hash))) {
                throw arriving.altered("change " + version, "its content has another hash");
            }
            open.hashes().add(change.hash());
            if (open.arrival() != null) {
                keep(change, values, open.arrival());
                if (content.isPresent()) {
                    Attachments.keep(connection, database.dialect(), content.get());
                }
            }
        } else {
            throw new IllegalArgumentException("Not a line of changes");
        }
    }

    private Batch begun(BatchEntry entry) throws SQLException {
        arriving.sound(entry);
        inFile++;
        Optional<BatchEntry> here = chain.one(entry.site(), entry.number());
        if (here.isPresent()) {
            if (!here.get().hash().equals(entry.hash())) {
                throw forked(entry.site(), entry.number(), here.get().hash(), entry.hash());
            }
            return new Batch(entry, null, new ArrayList<>());
        }
        Optional<BatchEntry> last = chain.last(entry.site());
        long number = last.map(BatchEntry::number).orElse(0L);
        if (entry.number() > number + 1) {
            throw new ProblemException(
                    new MergeProblem.BatchesMissing(file, entry.site(), number + 1, entry.number() - 1));
        }
        String previous = last.map(BatchEntry::hash).orElse(Chain.FIRST);
        if (!previous.equals(entry.previous())) {
            throw forked(entry.site(), number, previous, entry.previous());
        }
        for (String text : entry.heads()) {
            known(text, Arriving.place(entry));
        }
        return new Batch(
                entry,
                new Chain.Arrival(chain.lastArrival() + 1, entry.site(), entry.number(), entry.standing()),
                new ArrayList<>());
    }

    /** What a batch builds on, of all sites, is here before it. */
    private void known(String text, String place) throws SQLException {
        Head head = Head.read(text).orElseThrow(() -> arriving.altered(place, "the head " + text + " is none"));
        String here =
                chain.one(head.site(), head.number()).map(BatchEntry::hash).orElse("");
        if (here.isEmpty()) {
            long last = chain.last(head.site()).map(BatchEntry::number).orElse(0L);
            throw new ProblemException(new MergeProblem.BatchesMissing(file, head.site(), last + 1, head.number()));
        }
        if (!here.equals(head.hash())) {
            throw forked(head.site(), head.number(), here, head.hash());
        }
    }

    private ProblemException forked(String site, long number, String here, String there) {
        return new ProblemException(
                new MergeProblem.ChainForked(file, site, number, here.substring(0, 12), there.substring(0, 12)));
    }

    private void keep(StoredChange change, List<Body.Personal> values, Chain.Arrival arrival) throws SQLException {
        for (VersionId before : change.buildsOn()) {
            if (index.standing(change.kind(), change.record(), before).isEmpty()) {
                throw arriving.altered(
                        "change " + change.version(), "it builds on " + before + ", which is no version");
            }
        }
        changes.insert(change);
        for (Body.Personal value : values) {
            personal.insert(change.version(), value);
        }
        index.add(change, arrival);
        takenChanges++;
    }

    /** Ends the batch that is open. */
    private void shut() throws SQLException {
        Batch batch = open;
        if (batch == null) {
            return;
        }
        BatchEntry entry = batch.entry();
        if (batch.hashes().size() != entry.count()
                || !Seal.ofChanges(batch.hashes()).equals(entry.digest())) {
            throw arriving.altered(Arriving.place(entry), "it has other changes than it counts");
        }
        if (batch.arrival() != null) {
            chain.insert(batch.arrival().number(), entry);
            taken.merge(entry.site(), 1L, Long::sum);
        }
    }

    /** Every batch that its site knew is here now. */
    private void whole(Map<String, Object> head) throws SQLException {
        for (String text : ChangesForm.texts(head, "heads")) {
            known(text, "its first line");
        }
        if (ChangesForm.number(head, "batches") != inFile) {
            throw arriving.altered("its end", "it holds " + inFile + " batches and says " + head.get("batches"));
        }
    }

    @Override
    public void close() throws SQLException {
        changes.close();
        personal.close();
        index.close();
    }
}

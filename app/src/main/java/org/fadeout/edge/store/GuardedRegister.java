package org.fadeout.edge.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Made;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.base.record.Sealed;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.OwnRecords;
import org.fadeout.flow.access.OwnSnapshot;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.PublicView;
import org.fadeout.flow.access.Right;
import org.fadeout.flow.access.Role;

/**
 * A register as one person may use it: the one place where rights are enforced. Pages, services, tiles, exports and commands hold nothing
 * but this, so that whatever they list, count, draw, sort or refuse is made of what the person may see, and every act that they keep is one
 * that the person may do, under the person's name.
 */
public final class GuardedRegister implements SiteRegister {
    private final StoredRegister whole;
    private final Person person;

    public GuardedRegister(StoredRegister whole, Person person) {
        this.whole = whole;
        this.person = person;
    }

    public Person person() {
        return person;
    }

    @Override
    public RegisterInfo info() {
        return whole.info();
    }

    @Override
    public Optional<BatchEntry> append(Batch batch) {
        return batch.changes().isEmpty() ? Optional.empty() : append(batch, taker -> {});
    }

    @Override
    public Optional<BatchEntry> append(Batch begun, Changes more) {
        EntryCheck check = new EntryCheck(whole, person, begun.standing());
        Batch own = new Batch(
                person.name(),
                begun.reason(),
                begun.standing(),
                begun.changes().stream().map(check::checked).toList(),
                begun.onLatest());
        return whole.append(own, taker -> more.each(change -> taker.accept(check.checked(change))));
    }

    @Override
    public Snapshot at(Known known, Viewer viewer) {
        person.require(Right.READ, "see records");
        if (isVisitor()) {
            return whole.at(known, new PublicView());
        }
        Snapshot seen = whole.at(known, person.sight().within(viewer));
        return ofOne() ? new OwnSnapshot(seen, own(known)) : seen;
    }

    private boolean isVisitor() {
        return person.role() == Role.VISITOR;
    }

    /** True for whoever is told of less than all acts and versions. */
    private boolean ofOne() {
        return isVisitor() || person.role().ofOneOperator();
    }

    private OwnRecords own(Known known) {
        // A visitor has no work of its own: of versions, standings and acts nothing is seen.
        return new OwnRecords(whole.at(known, Viewer.KEEPER), person.sight(), isVisitor() ? List.of() : Kinds.ALL);
    }

    /** What the operator sees of work in progress too, where the person sees the work of one operator only. */
    private boolean hides(OwnRecords own, Kind<?> kind, RecordId id) {
        return isVisitor() || ofOne() && !own.has(kind, id);
    }

    private OwnRecords ownNow() {
        return own(Known.NOW.withSaved());
    }

    /**
     * {@inheritDoc} A partner operator is told of the person's own acts, and of the last one of all by its instant alone, because what is
     * known now is known by it.
     */
    @Override
    public List<BatchEntry> batches() {
        List<BatchEntry> all = whole.batches();
        if (!ofOne() || all.isEmpty()) {
            return all;
        }
        String site = whole.info().site();
        List<BatchEntry> here =
                all.stream().filter(batch -> batch.site().equals(site)).toList();
        BatchEntry last = here.isEmpty() ? all.get(all.size() - 1) : here.get(here.size() - 1);
        return Stream.concat(
                        all.stream().filter(this::isOwn),
                        Stream.of(last).filter(one -> !isOwn(one)).map(GuardedRegister::blank))
                .toList();
    }

    private boolean isOwn(BatchEntry batch) {
        return batch.actor().equals(person.name());
    }

    private static BatchEntry blank(BatchEntry batch) {
        return new BatchEntry(
                batch.site(), batch.number(), "", List.of(), batch.recordedAt(), "", "", batch.standing(), 0, "", "");
    }

    @Override
    public List<Made> madeBy(String site, long number) {
        List<Made> made = whole.madeBy(site, number);
        if (isVisitor()) {
            return List.of();
        }
        if (!ofOne() || made.isEmpty()) {
            return made;
        }
        OwnRecords own = ownNow();
        return made.stream().filter(one -> own.has(one.kind(), one.record())).toList();
    }

    /** {@inheritDoc} They hold all that was written, so nothing of them is shown below the restricted layer. */
    @Override
    public List<Sealed> sealed(String site, long number) {
        return person.role().layer() == Layer.RESTRICTED ? whole.sealed(site, number) : List.of();
    }

    @Override
    public List<VersionId> tips(Kind<?> kind, RecordId id) {
        List<VersionId> tips = whole.tips(kind, id);
        return tips.isEmpty() || !hides(ownNow(), kind, id) ? tips : List.of();
    }

    @Override
    public List<Parted> parted() {
        List<Parted> parted = whole.parted();
        if (isVisitor()) {
            return List.of();
        }
        if (!ofOne() || parted.isEmpty()) {
            return parted;
        }
        OwnRecords own = ownNow();
        return parted.stream().filter(one -> own.has(one.kind(), one.record())).toList();
    }

    @Override
    public <T extends Entity> List<Version<T>> versions(Kind<T> kind, RecordId id, Viewer viewer) {
        person.require(Right.READ, "see records");
        Viewer within = person.sight().within(viewer);
        if (!ofOne()) {
            return whole.versions(kind, id, within);
        }
        OwnRecords own = ownNow();
        if (isVisitor() || !own.has(kind, id)) {
            return List.of();
        }
        List<Version<T>> known = whole.versions(kind, id, Viewer.KEEPER);
        List<Version<T>> seen = whole.versions(kind, id, within);
        return IntStream.range(0, seen.size())
                .mapToObj(i -> wasOwn(own, known.get(i)) ? seen.get(i) : withheld(seen.get(i)))
                .toList();
    }

    /** A task that came from another operator was that operator's then. */
    private static <T extends Entity> boolean wasOwn(OwnRecords own, Version<T> version) {
        T entity = version.entity();
        return entity == null || own.isOwn(version.kind(), entity) || own.isNobodys(version.kind());
    }

    private static <T extends Entity> Version<T> withheld(Version<T> version) {
        return new Version<>(
                version.id(),
                version.kind(),
                version.record(),
                null,
                version.withdrawal(),
                version.buildsOn(),
                withheld(version.entered()),
                version.decisions().stream().map(GuardedRegister::withheld).toList());
    }

    private static Version.Act withheld(Version.Act act) {
        return new Version.Act(act.standing(), "", "", act.at());
    }

    @Override
    public List<RecordId> standing(Kind<?> kind, Standing standing) {
        List<RecordId> ids = whole.standing(kind, standing);
        if (isVisitor()) {
            return List.of();
        }
        if (!ofOne() || ids.isEmpty()) {
            return ids;
        }
        OwnRecords own = ownNow();
        return ids.stream().filter(id -> own.has(kind, id)).toList();
    }

    @Override
    public String keep(byte[] content) {
        person.require(Right.ENTER, "attach files");
        return whole.keep(content);
    }

    /** {@inheritDoc} A picture may show a face or a place, so none leaves the restricted layer. */
    @Override
    public Optional<byte[]> content(String sha256) {
        return person.role().layer() == Layer.RESTRICTED ? whole.content(sha256) : Optional.empty();
    }

    @Override
    public String head() {
        return whole.head();
    }

    @Override
    public List<Issue> verify() {
        requireAll("verify the register");
        return whole.verify();
    }

    @Override
    public List<Issue> verify(KeptHead head) {
        requireAll("verify the register");
        return whole.verify(head);
    }

    /** What is found names records of everybody. */
    private void requireAll(String act) {
        if (ofOne()) {
            throw person.refused(act);
        }
    }

    @Override
    public List<BatchEntry> writeChanges(Since since, boolean withPersonal, Path to) {
        person.require(Right.WHOLE, "write the changes of the register");
        return whole.writeChanges(since, withPersonal, to);
    }

    @Override
    public Merged merge(Path file, String name, String actor, Unpacked.Limits limits) {
        person.require(Right.WHOLE, "merge what another site recorded");
        return whole.merge(file, name, person.name(), limits);
    }

    /**
     * Logs that a file leaves, before it does, and gives the number under which it is logged. Throws ProblemException where the person may
     * not take anything away.
     *
     * @param layer of which it is to be; the person's own layer where that shows less
     */
    public long leaving(Instant at, String what, String reason, Layer layer) {
        person.require(Right.TAKE, "take records away");
        Layer own = person.role().layer();
        return whole.accounts().left().add(at, person, what, reason, own.compareTo(layer) > 0 ? own : layer, null);
    }

    /** Says how many records were in what was logged. */
    public void left(long number, long records) {
        whole.accounts().left().count(number, records);
    }

    /** Whether it can be reached is no secret. */
    @Override
    public void requireReady() {
        whole.requireReady();
    }

    @Override
    public void close() {
        whole.close();
    }
}

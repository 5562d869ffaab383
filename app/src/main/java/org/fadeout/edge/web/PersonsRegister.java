package org.fadeout.edge.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
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
import org.fadeout.edge.store.GuardedRegister;
import org.fadeout.edge.store.Merged;
import org.fadeout.edge.store.Since;
import org.fadeout.edge.store.SiteRegister;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.flow.access.Person;

/**
 * The register of whoever asks: guarded for that person, or the register itself where it has no accounts. On a thread that works for nobody
 * a register with accounts refuses, so that work which was forgotten to be carried over is seen by its failure and not by what it shows.
 */
final class PersonsRegister implements SiteRegister {
    private final StoredRegister whole;

    PersonsRegister(StoredRegister whole) {
        this.whole = whole;
    }

    private SiteRegister here() {
        Optional<Person> person = Acting.person();
        if (person.isPresent()) {
            return new GuardedRegister(whole, person.get());
        }
        if (whole.accounts().any()) {
            throw new ProblemException(new AccessProblem.NotSignedIn("nobody is signed in"));
        }
        return whole;
    }

    /** Which register it is; no secret, and asked for before anybody comes in. */
    @Override
    public RegisterInfo info() {
        return whole.info();
    }

    @Override
    public Optional<BatchEntry> append(Batch batch) {
        return here().append(batch);
    }

    @Override
    public Optional<BatchEntry> append(Batch begun, Changes more) {
        Person person = Acting.person().orElse(null);
        return here().append(
                        begun,
                        taker -> Acting.as(person, () -> {
                            more.each(taker);
                            return null;
                        }));
    }

    @Override
    public Snapshot at(Known known, Viewer viewer) {
        return here().at(known, viewer);
    }

    @Override
    public List<BatchEntry> batches() {
        return here().batches();
    }

    @Override
    public List<Made> madeBy(String site, long number) {
        return here().madeBy(site, number);
    }

    @Override
    public List<Sealed> sealed(String site, long number) {
        return here().sealed(site, number);
    }

    @Override
    public List<VersionId> tips(Kind<?> kind, RecordId id) {
        return here().tips(kind, id);
    }

    @Override
    public List<Parted> parted() {
        return here().parted();
    }

    @Override
    public <T extends Entity> List<Version<T>> versions(Kind<T> kind, RecordId id, Viewer viewer) {
        return here().versions(kind, id, viewer);
    }

    @Override
    public List<RecordId> standing(Kind<?> kind, Standing standing) {
        return here().standing(kind, standing);
    }

    @Override
    public String keep(byte[] content) {
        return here().keep(content);
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return here().content(sha256);
    }

    @Override
    public String head() {
        return here().head();
    }

    @Override
    public List<Issue> verify() {
        return here().verify();
    }

    @Override
    public List<Issue> verify(KeptHead head) {
        return here().verify(head);
    }

    @Override
    public List<BatchEntry> writeChanges(Since since, boolean withPersonal, Path to) {
        return here().writeChanges(since, withPersonal, to);
    }

    @Override
    public Merged merge(Path file, String name, String actor, Unpacked.Limits limits) {
        return here().merge(file, name, actor, limits);
    }

    /** Whether it can be reached is no secret either. */
    @Override
    public void requireReady() {
        whole.requireReady();
    }

    /** The register stays with whoever opened it. */
    @Override
    public void close() {}
}

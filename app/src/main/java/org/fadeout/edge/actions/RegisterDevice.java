package org.fadeout.edge.actions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Hash;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.access.Device;
import org.jspecify.annotations.Nullable;

/** Registers a phone, or bars one. The secret is drawn here and told once; the register keeps hashes of it. */
public final class RegisterDevice {
    /** For what a name and a password are good; part of what is hashed. */
    public static final String REALM = "fadeout";

    private static final int SECRET_BYTES = 24;

    private RegisterDevice() {}

    /**
     * A device that was registered.
     *
     * @param secret its token and its password; nothing can tell it again
     */
    public record Registered(Device device, String secret, BatchEntry batch) {}

    /** Registers a device. Throws ProblemException {@code BadParameter} for a name that is blank, long, or another device's. */
    public static Registered register(
            Register register,
            Surroundings surroundings,
            String name,
            @Nullable String team,
            LocalDate day,
            String actor) {
        String plain = name.strip();
        List<Device> known =
                register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Device.KIND);
        boolean taken = known.stream().anyMatch(device -> plain.equalsIgnoreCase(device.number()));
        if (plain.isEmpty() || plain.length() > 60 || plain.contains(":") || taken) {
            throw new ProblemException(new UsageProblem.BadParameter(
                    "name", plain, "a name of up to 60 letters without a colon that no other device has"));
        }
        String secret = drawn(surroundings, SECRET_BYTES);
        Device device = new Device(
                RecordId.of("device-" + drawn(surroundings, 12)),
                plain,
                team == null || team.isBlank() ? null : team.strip(),
                Sha256.of(secret.getBytes(StandardCharsets.UTF_8)),
                kept("MD5", plain, secret),
                kept("SHA-256", plain, secret),
                PartialDate.of(day),
                false,
                Attributes.NONE);
        Batch batch = new Batch(
                actor,
                "Registered the device " + plain,
                ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)),
                List.of(Change.put(Device.KIND, device)));
        return new Registered(device, secret, register.append(batch).orElseThrow());
    }

    /** No longer lets a device in, from now on and at once. Throws ProblemException {@code RecordMissing} where there is none. */
    public static Optional<BatchEntry> bar(Register register, RecordId id, String actor) {
        Device device = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Device.KIND, id)
                .orElseThrow(() -> new ProblemException(new RecordProblem.RecordMissing("field device", id.text())));
        Device barred = Device.KIND.with(device, Map.of("barred", true));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put<>(Device.KIND, barred, register.tips(Device.KIND, id)));
        // A lost phone is shut out at once; that waits for nobody.
        return register.append(new Batch(actor, "Barred the device " + name(device), Standing.APPROVED, changes));
    }

    /** What a device is called, by people and as its name towards the server. */
    public static String name(Device device) {
        return device.number() == null ? device.id().text() : device.number();
    }

    /** What the register keeps in place of a secret, for Digest (RFC 7616); the algorithm is MD5 or SHA-256. */
    public static String kept(String algorithm, String name, String secret) {
        return Hash.of(algorithm, (name + ":" + REALM + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String drawn(Surroundings surroundings, int bytes) {
        byte[] drawn = new byte[bytes];
        surroundings.random().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}

package org.fadeout.edge.field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Device;
import org.jspecify.annotations.Nullable;

/**
 * Lets in the devices that the register knows: by a token in the path, by Digest, and over TLS by Basic. A device whose registration waits for
 * approval, or that was barred, is not let in.
 */
public final class RegisteredDevices implements DeviceDoor {
    private final Register register;
    private final Surroundings surroundings;
    private final Digest digest;

    /** For one server: after a restart phones are asked once more. */
    public RegisteredDevices(Register register, Surroundings surroundings) {
        this.register = register;
        this.surroundings = surroundings;
        byte[] key = new byte[32];
        surroundings.random().nextBytes(key);
        this.digest = new Digest(key);
    }

    @Override
    public Answer knock(Knock knock) {
        String token = knock.token();
        if (token != null) {
            String hash = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
            return devices().stream()
                    .filter(device -> Digest.same(device.secretHash(), hash))
                    .findFirst()
                    .<Answer>map(RegisteredDevices::in)
                    .orElseGet(() -> new Shut("This device is not known here, or is no longer let in"));
        }
        Optional<Digest.Shown> shown = Digest.Shown.of(knock.authorization());
        if (shown.isPresent()) {
            return byDigest(shown.get(), knock);
        }
        Optional<Answer> basic = knock.secure() ? byBasic(knock.authorization()) : Optional.empty();
        return basic.orElseGet(() -> challenge(knock.secure(), false));
    }

    private List<Device> devices() {
        return register.at(Known.NOW, Viewer.KEEPER).all(Device.KIND).stream()
                .filter(device -> !device.barred())
                .toList();
    }

    private static In in(Device device) {
        return new In(device.id(), RegisterDevice.name(device));
    }

    private Optional<Device> named(String name) {
        return devices().stream()
                .filter(device -> RegisterDevice.name(device).equals(name)
                        || device.id().text().equals(name))
                .findFirst();
    }

    private Answer byDigest(Digest.Shown shown, Knock knock) {
        long now = surroundings.clock().instant().getEpochSecond();
        Optional<Device> device = named(shown.get("username"));
        String kept = device.map(one -> shown.algorithm().equals("MD5") ? one.digestMd5() : one.digestSha256())
                .orElse(null);
        if (device.isEmpty() || !Digest.isRight(shown, kept, knock)) {
            return challenge(knock.secure(), false);
        }
        return digest.isFresh(shown, now) ? in(device.get()) : challenge(knock.secure(), true);
    }

    private Optional<Answer> byBasic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            String secret = Sha256.of(pair.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
            return colon < 0
                    ? Optional.empty()
                    : named(pair.substring(0, colon))
                            .filter(device -> Digest.same(device.secretHash(), secret))
                            .map(RegisteredDevices::in);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Over plain http a password that can be read on the way is never asked for. */
    private Challenge challenge(boolean secure, boolean stale) {
        List<String> ways = new ArrayList<>();
        ways.add(digest.challenge(surroundings.clock().instant().getEpochSecond(), stale));
        if (secure) {
            ways.add("Basic realm=\"" + Digest.REALM + "\", charset=\"UTF-8\"");
        }
        return new Challenge(ways);
    }
}

package org.fadeout.edge.web;

import java.net.InetAddress;
import java.util.List;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;

/**
 * Where a server listens, and for whom.
 *
 * @param address the address to listen on
 * @param names the names by which browsers reach it; empty for a server of this machine
 * @param https true where a proxy in front of it speaks https to browsers
 * @param visitors true where whoever has not signed in is shown what the public may see
 */
public record Exposure(InetAddress address, List<String> names, boolean https, boolean visitors) {

    /** This machine only. */
    public static final Exposure LOOPBACK = new Exposure(InetAddress.getLoopbackAddress(), List.of(), false);

    /** For people who have accounts. */
    public Exposure(InetAddress address, List<String> names, boolean https) {
        this(address, names, https, false);
    }

    public Exposure {
        names = List.copyOf(names);
    }

    /** True where only this machine reaches it, itself or by a proxy that stands on it. */
    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** Throws ProblemException where a register that anybody may change would be served to others. */
    void require(boolean guarded) {
        if (!guarded && !(isLoopback() && names.isEmpty())) {
            throw new ProblemException(new AccessProblem.AddressWithoutAccounts(
                    names.isEmpty() ? address.getHostAddress() : String.join(", ", names)));
        }
    }
}

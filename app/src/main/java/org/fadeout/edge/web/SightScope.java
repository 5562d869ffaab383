package org.fadeout.edge.web;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;

/** Keeps one of each {@link PerSight} part for what somebody may see; of the sights that nobody has asked with for longest, none. */
final class SightScope implements Scope {
    static final String NAME = "sight";
    private static final int KEPT = 8;

    private final Map<Sight, Parts> kept = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Parts {
        private final Map<String, Object> byName = new HashMap<>();
        private final Map<String, Runnable> endings = new HashMap<>();
    }

    private static Sight here() {
        return Acting.person().map(Person::sight).orElse(Sight.ALL);
    }

    @Override
    public synchronized Object get(String name, ObjectFactory<?> maker) {
        Parts parts = parts();
        Object found = parts.byName.get(name);
        if (found == null) {
            found = maker.getObject();
            parts.byName.put(name, found);
        }
        return found;
    }

    private Parts parts() {
        Parts parts = kept.computeIfAbsent(here(), sight -> new Parts());
        while (kept.size() > KEPT) {
            Iterator<Parts> oldest = kept.values().iterator();
            Parts gone = oldest.next();
            oldest.remove();
            gone.endings.values().forEach(Runnable::run);
        }
        return parts;
    }

    @Override
    public synchronized @Nullable Object remove(String name) {
        Parts parts = kept.get(here());
        return parts == null ? null : parts.byName.remove(name);
    }

    @Override
    public synchronized void registerDestructionCallback(String name, Runnable ending) {
        parts().endings.put(name, ending);
    }

    @Override
    public @Nullable Object resolveContextualObject(String key) {
        return null;
    }

    @Override
    public String getConversationId() {
        return here().toString();
    }

    /** Ends all that is kept, with the server. */
    synchronized void close() {
        kept.values().forEach(parts -> parts.endings.values().forEach(Runnable::run));
        kept.clear();
    }
}

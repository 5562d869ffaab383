package org.fadeout.flow.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Who stands how to the treaty on one day, as far as the events of the register tell.
 *
 * @param members one for each state or area with an event, in the order of their names
 */
public record Membership(TreatyTerms terms, LocalDate on, List<Member> members) {

    public Membership {
        members = List.copyOf(members);
    }

    /**
     * A state or area on that day.
     *
     * @param signed the day of signature, or null
     * @param deposited the day of consent to be bound, or null
     * @param consent in which form it consented, or null
     * @param inForce the day from which it is bound, known or still to come; null without consent
     * @param why why it is not eligible, or null
     */
    public record Member(
            String participant,
            TreatyStatus status,
            @Nullable LocalDate signed,
            @Nullable LocalDate deposited,
            @Nullable TreatyEventType consent,
            @Nullable LocalDate inForce,
            @Nullable String why) {}

    /** The membership by the acts that had certainly happened by the day; that an area is not eligible holds where it may have begun. */
    public static Membership of(Snapshot snapshot, LocalDate on) {
        return of(snapshot.all(TreatyEvent.KIND), TreatyTerms.CLUSTER_MUNITIONS, on);
    }

    static Membership of(List<TreatyEvent> events, TreatyTerms terms, LocalDate on) {
        Map<String, List<TreatyEvent>> byName = new TreeMap<>();
        for (TreatyEvent event : events) {
            // Whoever acts later stands in the list of today too, as one that has not acted.
            List<TreatyEvent> own = byName.computeIfAbsent(event.participant(), name -> new ArrayList<>());
            boolean bars = event.type() == TreatyEventType.NOT_ELIGIBLE
                    && (event.date().earliest() == null
                            || !event.date().earliest().isAfter(on));
            if (bars || event.date().certainlyBy(on)) {
                own.add(event);
            }
        }
        List<Member> members = new ArrayList<>();
        byName.forEach((name, own) -> members.add(member(name, own, terms, on)));
        return new Membership(terms, on, members);
    }

    private static Member member(String name, List<TreatyEvent> own, TreatyTerms terms, LocalDate on) {
        TreatyEvent signature = last(own, event -> event.type() == TreatyEventType.SIGNATURE);
        TreatyEvent withdrawal = last(own, event -> event.type() == TreatyEventType.WITHDRAWAL);
        TreatyEvent consent = last(own, event -> event.type().isConsent());
        TreatyEvent stated = last(own, event -> event.type() == TreatyEventType.ENTRY_INTO_FORCE);
        TreatyEvent barred = last(own, event -> event.type() == TreatyEventType.NOT_ELIGIBLE);
        LocalDate deposited = day(consent);
        LocalDate inForce = stated != null && (deposited == null || !day(stated).isBefore(deposited))
                ? day(stated)
                : deposited == null ? null : terms.inForceFor(deposited);
        // Whoever joins again after a withdrawal is bound again.
        boolean left = withdrawal != null
                && (deposited == null || deposited.isBefore(day(withdrawal)))
                && !terms.withdrawnFrom(day(withdrawal)).isAfter(on);
        TreatyStatus status = left
                ? TreatyStatus.WITHDRAWN
                : inForce != null
                        ? inForce.isAfter(on) ? TreatyStatus.DEPOSITED_NOT_YET_IN_FORCE : TreatyStatus.STATE_PARTY
                        : signature != null
                                ? TreatyStatus.SIGNATORY
                                : barred != null ? TreatyStatus.NOT_ELIGIBLE : TreatyStatus.NON_SIGNATORY;
        return new Member(
                name,
                status,
                day(signature),
                deposited,
                consent == null ? null : consent.type(),
                inForce,
                barred == null ? null : barred.reason());
    }

    private static @Nullable TreatyEvent last(List<TreatyEvent> own, Predicate<TreatyEvent> which) {
        return own.stream()
                .filter(which)
                .max(Comparator.comparing(TreatyEvent::date).thenComparing(TreatyEvent::id))
                .orElse(null);
    }

    @org.jspecify.annotations.NullUnmarked
    private static LocalDate day(@Nullable TreatyEvent event) {
        return event == null ? null : event.date().latest();
    }

    public Count count(TreatyStatus status) {
        return Count.of(
                members.stream().filter(member -> member.status() == status).count());
    }

    /** Those that had signed by the day, whatever came after. */
    public Count signed() {
        return Count.of(
                members.stream().filter(member -> member.signed() != null).count());
    }

    /** Those with an instrument of consent deposited and not withdrawn, bound yet or not. */
    public Count deposited() {
        return Count.of(count(TreatyStatus.STATE_PARTY).number()
                + count(TreatyStatus.DEPOSITED_NOT_YET_IN_FORCE).number());
    }

    /** Those for which the treaty is in force on the day. */
    public Count inForce() {
        return count(TreatyStatus.STATE_PARTY);
    }
}

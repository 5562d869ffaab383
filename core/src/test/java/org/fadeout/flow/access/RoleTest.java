package org.fadeout.flow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Standing;
import org.fadeout.flow.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role may do, as the table of docs/security.md says it, and what that means for a record of each kind. */
class RoleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry            | restricted | read, take, enter
            approval         | restricted | read, take, approve
            programme        | restricted | read, take, enter, approve, settle, publish, whole
            partner operator | partner    | read, take, enter
            reviewer         | partner    | read, take
            publisher        | partner    | read, take, publish
            administrator    | public     | read, people
            visitor          | public     | read
            """)
    void aRoleIsALayerAndRights(String name, String layer, String rights) {
        Role role = role(name);
        assertThat(role.layer().text()).isEqualTo(layer);
        assertThat(Arrays.stream(Right.values())
                        .filter(role.rights()::contains)
                        .map(Right::text)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(rights);
    }

    @Test
    void theTableHoldsEveryRole() {
        assertThat(Role.values()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            find          | submitted | entry, programme, partner operator
            find          | approved  | entry, programme, partner operator
            standard      | submitted | programme
            approval_rule | submitted | programme
            waiver        | approved  | programme
            completion    | submitted | entry, programme, partner operator
            completion    | approved  | programme
            decision      | approved  | programme
            edition       | approved  | entry, programme, partner operator, publisher
            edition_text  | approved  | programme, publisher
            article7_form | submitted | programme, publisher
            claim         | approved  | entry, programme, partner operator
            """)
    void whoEntersWhat(String kind, String standing, String roles) {
        assertThat(roles(role -> Writing.mayEnter(role.rights(), kind(kind), standing(standing))))
                .isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            find     | submitted | entry, programme, partner operator, publisher
            find     | approved  | approval, programme
            find     | rejected  | approval, programme
            standard | approved  | programme
            """)
    void whoDecidesWhat(String kind, String standing, String roles) {
        assertThat(roles(role -> Writing.mayDecide(role.rights(), kind(kind), standing(standing))))
                .isEqualTo(roles);
    }

    @Test
    void aTokenForReadingTakesAllElseAway() {
        Person programme = Person.of("desk.one", Role.PROGRAMME, null).reading();
        assertThat(programme.rights()).containsExactlyInAnyOrder(Right.READ, Right.TAKE);
        assertThatThrownBy(() -> programme.require(Right.ENTER, "enter records"))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "PEOPLE-REFUSED: The role programme may not enter records. Ask somebody whose role allows it,"
                                + " or an administrator for another role; nothing was changed.");
    }

    @Test
    void onlyAPartnerOperatorWorksForAnOperator() {
        assertThatThrownBy(() -> Person.of("one", Role.ENTRY, "Alpha")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Person.of("one", Role.PARTNER_OPERATOR, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Person.of("one", Role.PARTNER_OPERATOR, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Person.of("one", Role.PARTNER_OPERATOR, " ÁLPHA ").sight())
                .as("how it is typed does not matter")
                .isEqualTo(
                        Person.of("two", Role.PARTNER_OPERATOR, "A\u0301lpha").sight());
    }

    @Test
    void everyKindHasADecisionWhatAPartnerSees() {
        List<String> undecided = Kinds.ALL.stream()
                .filter(kind -> !Share.isDecided(kind))
                .map(Kind::name)
                .toList();
        assertThat(undecided).as("kinds without a line in Share").isEmpty();
    }

    private static String roles(java.util.function.Predicate<Role> which) {
        return Arrays.stream(Role.values()).filter(which).map(Role::text).collect(Collectors.joining(", "));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Kind<?> kind(String name) {
        return Kinds.named(name).orElseThrow();
    }

    private static Standing standing(String name) {
        return Standing.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}

package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, one's own page and the page of people, in a browser. */
@NullUnmarked
class PeoplePagesTest extends InBrowser {
    private static final String PASSWORD = "seven quiet rivers";

    @TempDir
    static Path folder;

    private static AccountsForTests accounts;

    @BeforeAll
    static void withAccounts() {
        accounts = new AccountsForTests(folder);
        People people = new People(accounts.register.accounts(), Surroundings.ofThisMachine(), null);
        people.password("keeper", PASSWORD);
        people.password("partner.operator", PASSWORD);
        people.recoveryCodes("keeper");
        people.disable("reviewer", true);
        server.close();
        server = accounts.server;
    }

    @AfterAll
    static void closeAccounts() {
        accounts.close();
    }

    private void signIn(String name) {
        go("sign-in");
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click("form.signin button");
        page.waitForLoadState();
    }

    @Test
    void theKeeperKeepsTheAccounts() {
        for (String language : List.of("en", "ar")) {
            go("sign-in?lang=" + language);
            accessible("sign-in " + language);
            picture("sign-in-" + language);
            go("sign-in/recover?lang=" + language);
            accessible("recover " + language);
        }
        go("sign-in?lang=en");
        signIn("keeper");
        accounts.ask("GET", "/register/find.csv?reason=for+the+donor", accounts.tokens.get(Role.PROGRAMME));
        for (String language : List.of("en", "ar")) {
            for (String path :
                    List.of("people", "people/left", "own", "own/reason?to=/register/find.csv%3Fq=a", "public")) {
                go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                accessible(path + " " + language);
                picture(path.replaceAll("[?].*", "").replace('/', '-') + "-" + language);
            }
        }
        go("people?lang=en");
        page.fill("#name", "new.desk");
        page.selectOption("#role", "entry");
        page.click("form[action='/people'] button");
        assertThat(page.locator(".secrets li").count()).isEqualTo(8);
        accessible("new account");
        picture("people-new");
        page.click(".who button");
        assertThat(page.url()).contains("/sign-in?out");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPartnerSeesItsOwnMapAndTasks() {
        signIn("partner.operator");
        go("?lang=en");
        drawn();
        picture("partner-map");
        go("tasks");
        assertThat(page.content()).contains(AccountsForTests.A).doesNotContain(AccountsForTests.B);
        picture("partner-tasks");
        assertThat(complaints).isEmpty();
    }
}

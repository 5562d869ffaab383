package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page elsewhere cannot have a form of this server sent: asked of the running routes, so that a new one is tried too. */
class ForgeryTest {

    private static List<String> changing(RunningServer server) throws ReflectiveOperationException {
        Field field = RunningServer.class.getDeclaredField("context");
        field.setAccessible(true);
        List<String> paths = new ArrayList<>();
        ((ApplicationContext) field.get(server))
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    boolean reads =
                            mapping.getMethodsCondition().getMethods().equals(java.util.Set.of(RequestMethod.GET));
                    if (!reads) {
                        paths.addAll(mapping.getPatternValues());
                    }
                });
        return paths;
    }

    @Test
    void everyAddressThatChangesSomethingWantsTheTokenOfAForm() throws Exception {
        MemoryRegister register = new MemoryRegister("LA");
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (RunningServer server = WebServer.start(register, 0, new Desk("tester", Surroundings.ofThisMachine()))) {
            List<String> paths = changing(server);
            assertThat(paths).hasSizeGreaterThan(15).contains("/import", "/quality/waive");
            client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "import")).build(),
                    HttpResponse.BodyHandlers.discarding());
            for (String path : paths) {
                URI there = URI.create(server.url() + path.substring(1).replaceAll("\\{[^}]*}", "1"));
                for (String form : List.of("", "_csrf=made-up", "_csrf=")) {
                    HttpResponse<String> answer = client.send(
                            HttpRequest.newBuilder(there)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Origin", "https://elsewhere.example")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (path.startsWith(OpenRosaRoutes.PATH + "/")) {
                        // No cookie of a browser opens the door of the phones, so there is nothing to forge with.
                        assertThat(answer.statusCode()).as(path + " " + form).isIn(401, 403);
                    } else {
                        assertThat(answer.statusCode()).as(path + " " + form).isEqualTo(403);
                        assertThat(answer.body()).as(path).contains("nothing was changed");
                    }
                }
            }
            assertThat(register.batches()).isEmpty();
        }
    }
}

package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.PostgresServer;
import org.fadeout.edge.store.Registers;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.Submission;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many phones send over a connection that breaks, again and again, to a server that is killed meanwhile. What was acknowledged is there once,
 * none is there twice, every photograph is whole. {@code -Dfadeout.storm=full} sends a thousand forms of twenty phones and kills five times.
 */
@Tag("slow")
@Tag("load")
@NullUnmarked
class SubmissionStormTest {
    private static final boolean FULL = "full".equals(System.getProperty("fadeout.storm"));
    private static final int PHONES = FULL ? 20 : 4;
    private static final int FORMS = FULL ? 1_000 : 80;
    /** A server more is started and killed for the other store; what differs is below the same code. */
    private static final int FORMS_ON_POSTGRES = FULL ? 1_000 : 40;

    private static final int KILLS = FULL ? 5 : 1;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private volatile Process server;
    private int port;
    private int forms;

    @Test
    void everyFormThatWasAcknowledgedIsThereOnce() throws Exception {
        storm(Address.of(folder.resolve("storm.gpkg")), FORMS);
    }

    /** The same on the other store. */
    @Nested
    @ExtendWith(PostgresServer.class)
    class OnPostgres {
        @Test
        void everyFormThatWasAcknowledgedIsThereOnce() throws Exception {
            storm(Address.of(PostgresServer.get().fresh()), FORMS_ON_POSTGRES);
        }
    }

    private void storm(Address address, int wanted) throws Exception {
        forms = wanted;
        long seed = ThreadLocalRandom.current().nextLong();
        String told = "seed " + seed;
        List<String> secrets = phones(address);
        for (int i = 0; i < forms; i++) {
            String instance = "uuid:" + i;
            waiting.add(instance);
            if (i % 3 == 0) {
                photos.put(instance, PhotoOf.jpeg(39.85, 47.3, instance + "-" + "x".repeat(5_000 + i)));
            }
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start(address);
        ExecutorService all = Executors.newFixedThreadPool(PHONES);
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            Phone phone = new Phone(secrets.get(i), new Random(seed + i));
            sending.add(all.submit(phone::sendAll));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            while (acknowledged.size() < kill * forms / (KILLS + 1)) {
                Thread.sleep(20);
            }
            server.destroyForcibly().waitFor();
            start(address);
        }
        for (Future<?> one : sending) {
            one.get();
        }
        all.shutdown();
        server.destroyForcibly().waitFor();
        check(address, told);
    }

    private List<String> phones(Address address) {
        List<String> secrets = new ArrayList<>();
        Surroundings machine = machine(address);
        try (Register register = MakeRegister.make(address, "AZ", "default", "UTC", "tester", false, machine)) {
            for (int i = 0; i < PHONES; i++) {
                secrets.add(RegisterDevice.register(
                                register, machine, "Phone " + i, null, LocalDate.of(2024, 5, 6), "tester")
                        .secret());
            }
        }
        return secrets;
    }

    /** For a server of databases, with the password in its environment. */
    private static Surroundings machine(Address address) {
        Surroundings machine = Surroundings.ofThisMachine();
        return address instanceof Address.Server ? PostgresServer.in(machine) : machine;
    }

    private void start(Address address) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        StormServer.class.getName(),
                        address.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().putAll(machine(address).environment());
        server = program.start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("ready");
    }

    /** One phone: takes forms that nobody acknowledged yet, and sends each until somebody does. */
    private final class Phone {
        private final String address;
        private final Collect collect;
        private final Random random;

        Phone(String secret, Random random) {
            this.address = "http://127.0.0.1:" + port + "/odk/d/" + secret;
            this.collect = new Collect(address);
            this.random = random;
        }

        Void sendAll() throws Exception {
            for (String instance = waiting.poll(); instance != null; instance = waiting.poll()) {
                while (!acknowledged.contains(instance)) {
                    send(instance);
                }
                if (random.nextInt(5) == 0) {
                    // A phone that did not hear the answer sends once more.
                    send(instance);
                }
            }
            return null;
        }

        private void send(String instance) throws Exception {
            byte[] photo = photos.get(instance);
            byte[] xml = OpenRosaTest.find(instance, photo == null ? "" : "<photo>p.jpg</photo>");
            Map<String, byte[]> files = photo == null ? Map.of() : Map.of("p.jpg", photo);
            try {
                if (random.nextInt(3) == 0) {
                    cut(Collect.body(xml, files, false));
                    return;
                }
                if (photo != null && random.nextInt(3) == 0) {
                    collect.post(xml, Map.of(), true);
                }
                collect.submit(xml, files, 10);
                acknowledged.add(instance);
            } catch (IOException | Collect.NotSent notNow) {
                Thread.sleep(50 + random.nextInt(100));
            }
        }

        /** The connection breaks: somewhere in the body, or when all is sent and the answer is on its way. */
        private void cut(byte[] body) throws IOException {
            int upTo = random.nextInt(4) == 0 ? body.length : random.nextInt(body.length);
            try (Socket socket = new Socket("127.0.0.1", port)) {
                String head =
                        "POST " + address.substring(address.indexOf("/odk")) + "/submission?deviceID=x HTTP/1.1\r\n"
                                + "Host: 127.0.0.1:" + port
                                + "\r\nContent-Type: multipart/form-data; boundary=a-boundary-of-the-test\r\n"
                                + "Content-Length: " + body.length + "\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body, 0, upTo);
                socket.getOutputStream().flush();
            }
        }
    }

    private void check(Address address, String told) {
        assertThat(acknowledged).as(told).hasSize(forms);
        try (Register register = Registers.open(address, machine(address))) {
            assertThat(register.verify()).as(told).isEmpty();
            Snapshot all = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER);
            assertThat(all.all(Find.KIND)).as(told).hasSize(forms);
            assertThat(all.all(Submission.KIND)).as(told).hasSize(forms).allMatch(Submission::isWhole);
            Map<String, String> hashes = new HashMap<>();
            all.all(Attachment.KIND).forEach(one -> hashes.put(one.owner(), one.sha256()));
            Set<String> owners = new HashSet<>();
            for (String instance : acknowledged) {
                Submission one =
                        all.one(Submission.KIND, KeepSubmission.id(instance)).orElseThrow();
                assertThat(owners.add(one.owner())).as(told).isTrue();
                RecordId owner = RecordId.of(one.owner());
                assertThat(register.versions(Find.KIND, owner, Viewer.KEEPER))
                        .as(told)
                        .hasSize(1);
                byte[] photo = photos.get(instance);
                if (photo != null) {
                    String hash = hashes.get(one.owner());
                    assertThat(hash).as(told).isEqualTo(Sha256.of(photo));
                    assertThat(register.content(hash).orElseThrow()).as(told).isEqualTo(photo);
                }
            }
            assertThat(hashes).as(told).hasSize(photos.size());
        }
    }
}

package org.fadeout.edge.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A client that behaves as ODK Collect does: the device's id behind every address, a date with an hour of twelve, HEAD before every send, the
 * same form again with every part, chunked bodies, and the same impatience with answers that are not exactly right.
 */
@NullUnmarked
final class Collect {
    private static final DateTimeFormatter TWELVE_HOURS =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy hh:mm:ss 'GMT'", Locale.US);
    private static final String SPLIT = "a-boundary-of-the-test";
    private static final int MOST_FILES = 100;

    private final HttpClient http;
    private final String server;
    private final String name;
    private final String password;
    private final boolean basic;

    /** A phone that is let in by its address, or by a name and a password. */
    Collect(String server, String name, String password) {
        this.server = server;
        this.name = name;
        this.password = password;
        this.basic = false;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** A phone that sends over https, and shows who it is by a password that it sends along. */
    Collect(String server, String name, String password, SSLContext trust) {
        this.server = server;
        this.name = name;
        this.password = password;
        this.basic = true;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust)
                .build();
    }

    Collect(String server) {
        this(server, null, null);
    }

    /** A form as the list names it. */
    record Listed(String id, String name, String version, String hash, String download, String manifest) {}

    /** What a phone believes of a form that it sent. */
    static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSent(String why) {
            super(why);
        }
    }

    private static URI asked(String address) {
        return URI.create(address + (address.contains("?") ? "&" : "?") + "deviceID=collect%3A4711");
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("X-OpenRosa-Version", "1.0")
                .header("User-Agent", "org.odk.collect.android/v2024.3.4 Dalvik/2.1.0")
                .header("Date", TWELVE_HOURS.format(ZonedDateTime.now(ZoneOffset.UTC)));
    }

    /** Asks once, and once more with a digest where the server wants to know who asks. */
    HttpResponse<byte[]> send(String method, String address, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException {
        URI uri = asked(address);
        HttpResponse<byte[]> answer = once(method, uri, body, type, null);
        if (answer.statusCode() == 401 && basic) {
            if (answer.headers().allValues("www-authenticate").stream().noneMatch(one -> one.startsWith("Basic"))) {
                throw new NotSent("Basic is not offered");
            }
            return once(method, uri, body, type, basic(name, password));
        }
        if (answer.statusCode() == 401 && name != null) {
            String way = answer.headers().allValues("www-authenticate").stream()
                    .filter(one -> one.startsWith("Digest"))
                    .findFirst()
                    .orElseThrow();
            return once(method, uri, body, type, digest(method, uri, way, "MD5"));
        }
        return answer;
    }

    HttpResponse<byte[]> once(String method, URI uri, HttpRequest.BodyPublisher body, String type, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(uri).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    String digest(String method, URI uri, String way, String algorithm) {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))").matcher(way);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        String path = uri.getRawPath() + "?" + uri.getRawQuery();
        String one = hash(algorithm, name + ":" + values.get("realm") + ":" + password);
        String two = hash(algorithm, method + ":" + path);
        String response = hash(algorithm, one + ":" + values.get("nonce") + ":00000001:0a4f113b:auth:" + two);
        return "Digest username=\"" + name + "\", realm=\"" + values.get("realm") + "\", nonce=\""
                + values.get("nonce") + "\", uri=\"" + path + "\", algorithm=" + algorithm
                + ", response=\"" + response + "\", qop=auth, nc=00000001, cnonce=\"0a4f113b\"";
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return send("GET", address, HttpRequest.BodyPublishers.noBody(), null);
    }

    /** Fetches a document as Collect insists on it. */
    Document document(String address) throws Exception {
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new NotSent("status " + answer.statusCode());
        }
        if (!answer.headers()
                .firstValue("content-type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("text/xml")) {
            throw new NotSent("content type " + answer.headers().firstValue("content-type"));
        }
        if (answer.headers().firstValue("X-OpenRosa-Version").isEmpty()) {
            throw new NotSent("no X-OpenRosa-Version");
        }
        return parse(answer.body());
    }

    static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    List<Listed> forms() throws Exception {
        Document document = document(server + "/formList");
        List<Listed> forms = new ArrayList<>();
        NodeList nodes = document.getElementsByTagNameNS("http://openrosa.org/xforms/xformsList", "xform");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element form = (Element) nodes.item(i);
            forms.add(new Listed(
                    child(form, "formID"),
                    child(form, "name"),
                    child(form, "version"),
                    child(form, "hash"),
                    child(form, "downloadUrl"),
                    child(form, "manifestUrl")));
        }
        return forms;
    }

    static String child(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent();
    }

    /** Fetches a form and its lists, and compares every hash. */
    Map<String, byte[]> fetch(Listed form) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] xml = get(form.download()).body();
        files.put(form.id(), checked(form.hash(), xml));
        if (form.manifest() != null) {
            NodeList media = document(form.manifest()).getElementsByTagName("mediaFile");
            for (int i = 0; i < media.getLength(); i++) {
                Element file = (Element) media.item(i);
                byte[] content = get(child(file, "downloadUrl")).body();
                files.put(child(file, "filename"), checked(child(file, "hash"), content));
            }
        }
        return files;
    }

    private static byte[] checked(String hash, byte[] content) throws Exception {
        String seen = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        if (!("md5:" + seen).equals(hash)) {
            throw new NotSent("hash " + hash + " of " + seen);
        }
        return content;
    }

    /** Sends a form with its files, in parts of so many; what it throws is what a person would see. */
    void submit(byte[] xml, Map<String, byte[]> files, int most) throws Exception {
        HttpResponse<byte[]> ready = send("HEAD", server + "/submission", HttpRequest.BodyPublishers.noBody(), null);
        if (ready.statusCode() / 100 == 2 && ready.statusCode() != 204) {
            throw new NotSent("a network that wants a login: " + ready.statusCode());
        }
        List<String> names = new ArrayList<>(files.keySet());
        int each = Math.min(most, MOST_FILES);
        int from = 0;
        do {
            List<String> some = names.subList(from, Math.min(names.size(), from + each));
            from += some.size();
            Map<String, byte[]> part = new LinkedHashMap<>();
            some.forEach(file -> part.put(file, files.get(file)));
            HttpResponse<byte[]> answer = post(xml, part, from < names.size());
            if (answer.statusCode() != 201 && answer.statusCode() != 202) {
                throw new NotSent(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
        } while (from < names.size());
    }

    HttpResponse<byte[]> post(byte[] xml, Map<String, byte[]> files, boolean more) throws Exception {
        byte[] body = body(xml, files, more);
        return send(
                "POST",
                server + "/submission",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "multipart/form-data; boundary=" + SPLIT);
    }

    static byte[] body(byte[] xml, Map<String, byte[]> files, boolean more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part(out, "xml_submission_file", "submission.xml", "text/xml", xml);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            part(out, file.getKey(), file.getKey(), "image/jpeg", file.getValue());
        }
        if (more) {
            text(out, "--" + SPLIT + "\r\nContent-Disposition: form-data; name=\"*isIncomplete*\"\r\n\r\nyes\r\n");
        }
        text(out, "--" + SPLIT + "--\r\n");
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String part, String file, String type, byte[] content)
            throws IOException {
        text(
                out,
                "--" + SPLIT + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        out.write(content);
        text(out, "\r\n");
    }

    private static void text(ByteArrayOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fadeout.base.record.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends: the texts of fields under {@code f.NAME}, rows of turning points under {@code p.ROW.COLUMN}, what is chosen of a conflict
 * under {@code take.NAME}.
 */
record Typed(
        List<VersionId> base,
        Map<String, String> texts,
        Set<String> theirs,
        @Nullable List<Map<String, String>> points,
        String reason,
        String back) {
    private static final Pattern POINT = Pattern.compile("p\\.(\\d{1,4})\\.([a-z_]+)");

    static Typed of(HttpServletRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("f.")) {
                texts.put(name.substring(2), values[0].replace("\r\n", "\n"));
            }
        });
        Set<String> theirs = request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith("take.") && "theirs".equals(request.getParameter(name)))
                .map(name -> name.substring(5))
                .collect(Collectors.toSet());
        return new Typed(
                versions(one(request, "base")), texts, theirs, points(request), one(request, "reason"), back(request));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static List<VersionId> versions(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(VersionId::parse).toList();
    }

    /** A page of this server only. */
    static String back(HttpServletRequest request) {
        String back = one(request, "back");
        return back.matches("/[A-Za-z0-9/_.?&=%-]*") && !back.startsWith("//") ? back : "";
    }

    private static @Nullable List<Map<String, String>> points(HttpServletRequest request) {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            Matcher match = POINT.matcher(name);
            if (match.matches()) {
                rows.computeIfAbsent(Integer.parseInt(match.group(1)), row -> new HashMap<>())
                        .put(match.group(2), values[0]);
            }
        });
        return rows.isEmpty() ? null : new ArrayList<>(rows.values());
    }
}

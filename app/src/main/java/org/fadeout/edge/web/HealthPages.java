package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.Problem;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.settings.Program;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * For those who watch the server: whether it lives, whether it can work, and what it counts. Of a fault the code is told only. What comes through a
 * proxy is not answered: these are for programs of this machine.
 */
@RestController
class HealthPages {
    static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final Readiness readiness;
    private final Measures measures;

    HealthPages(Readiness readiness, Measures measures) {
        this.readiness = readiness;
        this.measures = measures;
    }

    private static void requireHere(HttpServletRequest request) {
        if (Addresses.isForwarded(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/health")
    ResponseEntity<String> health(HttpServletRequest request) {
        return ready(request);
    }

    @GetMapping("/health/live")
    ResponseEntity<String> live(HttpServletRequest request) {
        requireHere(request);
        return told(Optional.empty(), false);
    }

    @GetMapping("/health/ready")
    ResponseEntity<String> ready(HttpServletRequest request) {
        requireHere(request);
        return told(readiness.fault(), true);
    }

    private static ResponseEntity<String> told(Optional<Problem> fault, boolean asked) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("status", fault.isEmpty() ? "up" : "down");
        said.put("live", true);
        if (asked) {
            said.put("ready", fault.isEmpty());
            fault.ifPresent(problem -> said.put("code", problem.code()));
        }
        said.put("version", Program.version());
        return ResponseEntity.status(fault.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(JsonTree.line(said));
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        requireHere(request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OPEN_METRICS))
                .cacheControl(CacheControl.noStore())
                .body(measures.told());
    }
}

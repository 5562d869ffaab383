package org.fadeout.edge.web;

import java.net.URI;
import java.util.logging.Logger;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.NotAnId;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/** Every fault of a page becomes problem+json here. What the server does not understand itself, it does not tell. */
@RestControllerAdvice
class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    /** The reader has gone on to another page: nobody is there to be told. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> explain(Exception failure) {
        if (failure instanceof ProblemException known) {
            return known(known.problem());
        }
        if (failure instanceof NotAnId || failure instanceof TypeMismatchException) {
            return answer(ProblemDetail.forStatus(HttpStatus.NOT_FOUND), HttpStatus.NOT_FOUND.getReasonPhrase());
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            HttpStatusCode status = response.getStatusCode();
            HttpStatus named = HttpStatus.resolve(status.value());
            return answer(ProblemDetail.forStatus(status), named == null ? "Not possible" : named.getReasonPhrase());
        }
        if (failure instanceof MultipartException) {
            // A form that should have carried a file and did not, or was broken off.
            return answer(ProblemDetail.forStatus(HttpStatus.BAD_REQUEST), HttpStatus.BAD_REQUEST.getReasonPhrase());
        }
        // Without its message, which could hold what a record says.
        StackTraceElement[] trace = failure.getStackTrace();
        String at = trace.length == 0 ? "an unknown place" : trace[0].toString();
        LOG.severe(() -> failure.getClass().getName() + " at " + at);
        return answer(ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR), "The page could not be made");
    }

    private static ResponseEntity<ProblemDetail> known(Problem problem) {
        if (problem instanceof AccessProblem.NotSignedIn) {
            return known(problem, HttpStatus.UNAUTHORIZED);
        }
        if (problem instanceof AccessProblem.NotAllowed) {
            return known(problem, HttpStatus.FORBIDDEN);
        }
        return known(
                problem,
                switch (problem.exit()) {
                    case USAGE, FINE, FINDINGS -> HttpStatus.BAD_REQUEST;
                    case DATA -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case STORE -> HttpStatus.SERVICE_UNAVAILABLE;
                });
    }

    private static ResponseEntity<ProblemDetail> known(Problem problem, HttpStatus status) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem.message());
        detail.setType(URI.create("urn:fadeout:problem:" + problem.code()));
        detail.setProperty("code", problem.code());
        return answer(detail, problem.what());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail, String title) {
        detail.setTitle(title);
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}

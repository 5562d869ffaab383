package org.fadeout.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fadeout.edge.field.OpenRosa;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads an upload that is too large to the page that says so, before anything of it is read. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
    private final Desk desk;

    UploadLimit(Desk desk) {
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean toLarge = "POST".equals(request.getMethod()) && length > desk.uploadLimit();
        String path = request.getRequestURI();
        if (toLarge && (ImportPages.PATH.equals(path) || MergePage.PATH.equals(path))) {
            lead(response, ImportPages.PATH + "?toolarge=" + Desk.megabytes(length));
        } else if (toLarge && path.startsWith("/register/") && path.endsWith(AttachmentPages.ATTACH)) {
            lead(
                    response,
                    path.substring(0, path.length() - AttachmentPages.ATTACH.length()) + "?refused=large#attachments");
        } else if (toLarge && OpenRosaRoutes.isOne(request)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType(OpenRosa.TYPE);
            response.setHeader(OpenRosa.VERSION_HEADER, OpenRosa.VERSION);
            response.getOutputStream()
                    .write(OpenRosa.refused("More than " + Desk.megabytes(desk.uploadLimit()) + " MB at once"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void lead(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }
}

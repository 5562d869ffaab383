package org.fadeout.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        boolean upload = "POST".equals(request.getMethod()) && ImportPages.PATH.equals(request.getRequestURI());
        if (upload && length > desk.uploadLimit()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ImportPages.PATH + "?toolarge=" + Desk.megabytes(length));
            return;
        }
        chain.doFilter(request, response);
    }
}

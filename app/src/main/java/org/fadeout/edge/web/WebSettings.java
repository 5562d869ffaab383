package org.fadeout.edge.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the server is made of, written out: no search of the class path, so that it starts quickly and nothing comes in unseen. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class WebSettings implements WebMvcConfigurer {

    /** The port to listen on. */
    record Port(int number) {}

    private final Entrance entrance;
    private final Desk desk;
    private final PiecesRead pieces;

    WebSettings(Entrance entrance, Desk desk, PiecesRead pieces) {
        this.entrance = entrance;
        this.desk = desk;
        this.pieces = pieces;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGate(entrance, desk, pieces));
    }

    @Bean
    TomcatServletWebServerFactory webServer(Port port, Exposure exposure) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port.number());
        factory.setAddress(exposure.address());
        factory.setRegisterDefaultServlet(false);
        // What is being answered when the server is stopped is answered.
        factory.setShutdown(Shutdown.GRACEFUL);
        // Tomcat's own error page would tell its version.
        factory.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(""));
        // Words in forms and names of files are UTF-8, as the pages are.
        factory.addContextCustomizers(context -> context.setRequestCharacterEncoding("UTF-8"));
        // An upload that is refused is read to its end and forgotten, or the browser would show a broken connection in
        // place of the page.
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxSwallowSize", "-1");
            connector.setProperty("maxPartCount", "200");
        });
        return factory;
    }

    @Bean
    MultipartConfigElement uploads(Desk desk) {
        return new MultipartConfigElement("", desk.uploadLimit(), desk.uploadLimit(), 0);
    }

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver multipart() {
        return new StandardServletMultipartResolver();
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    CsrfTokenRepository formTokens(Exposure exposure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/").secure(exposure.https()));
        return tokens;
    }

    /** A form carries what only a page of this server can know; without it nothing is changed. */
    @Bean
    CsrfFilter forgery(CsrfTokenRepository tokens) {
        CsrfFilter filter = new CsrfFilter(tokens);
        // A browser sends no token of its own accord, so what carries one was not forged. A phone has no page of this
        // server and no cookie of
        // it; it shows who it is with every request.
        filter.setRequireCsrfProtectionMatcher(request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !Entrance.hasToken(request)
                && !OpenRosaRoutes.isOne(request));
        filter.setAccessDeniedHandler((request, response, denied) -> {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write(
                            "{\"title\":\"The form is too old or came from elsewhere\",\"status\":403,"
                                    + "\"detail\":\"Go back, load the page again and send it once more; nothing was changed\"}");
        });
        return filter;
    }

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebSettings.class.getClassLoader(), "org.fadeout.pages");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/org/fadeout/assets/");
        registry.addResourceHandler("/borders/**").addResourceLocations("classpath:/org/fadeout/borders/");
        registry.addResourceHandler("/ol/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/ol/" + openLayersVersion() + "/");
    }

    /** Read from the library itself, so that its version is named in one place, the build. */
    private static String openLayersVersion() {
        try (InputStream properties =
                WebSettings.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/ol/pom.properties")) {
            Properties read = new Properties();
            read.load(java.util.Objects.requireNonNull(properties));
            return read.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("The map library is not in the program", e);
        }
    }
}

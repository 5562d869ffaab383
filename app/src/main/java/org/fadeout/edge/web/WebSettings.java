package org.fadeout.edge.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Properties;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the server is made of, written out: no search of the class path, so that it starts quickly and nothing comes in unseen. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class WebSettings implements WebMvcConfigurer {

    /** The port to listen on. */
    record Port(int number) {}

    @Bean
    TomcatServletWebServerFactory webServer(Port port) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port.number());
        factory.setAddress(InetAddress.getLoopbackAddress());
        factory.setRegisterDefaultServlet(false);
        // Tomcat's own error page would tell its version.
        factory.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(""));
        return factory;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
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

package org.fadeout.edge.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/**
 * Stands on every part of the server that keeps what it made to show it again: there is one of it for each {@link
 * org.fadeout.flow.access.Sight}, so that what was made for one person is never shown to another who may see less or other things.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Scope(scopeName = SightScope.NAME, proxyMode = ScopedProxyMode.TARGET_CLASS)
@interface PerSight {}

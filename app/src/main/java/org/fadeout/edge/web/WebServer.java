package org.fadeout.edge.web;

import java.util.Objects;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Register;
import org.fadeout.edge.field.DeviceDoor;
import org.fadeout.edge.field.RegisteredDevices;
import org.fadeout.edge.store.StoredRegister;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Serves the pages of one register: to this machine only, or to the people who have accounts. */
public final class WebServer {

    static {
        ServerLog.quiet();
    }

    private WebServer() {}

    /** Starts with a summary of plain counts. */
    public static RunningServer start(Register register, int port, Desk desk) {
        return start(register, port, desk, Summary.COUNTS);
    }

    /**
     * Starts on 127.0.0.1 and returns once pages can be asked for. The register stays the caller's to close. Throws ProblemException
     * {@link UsageProblem.PortInUse} where another program has the port.
     *
     * @param port the port, or 0 for any free one
     */
    public static RunningServer start(Register register, int port, Desk desk, Summary summary) {
        return start(register, port, desk, summary, Service.ALONE);
    }

    /**
     * Starts where, for whom and how is said. Throws as above, and ProblemException {@link AccessProblem.AddressWithoutAccounts} where a register
     * that anybody may change would be served to others.
     */
    public static RunningServer start(Register register, int port, Desk desk, Summary summary, Service service) {
        Exposure exposure = service.exposure();
        if (service.operations().jsonLog()) {
            ServerLog.json(System.err);
        }
        StoredRegister stored = register instanceof StoredRegister kept ? kept : null;
        Entrance entrance = new Entrance(stored == null ? null : stored.accounts(), desk.surroundings());
        exposure.require(entrance.isGuarded());
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        SightScope sights = new SightScope();
        context.getBeanFactory().registerScope(SightScope.NAME, sights);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                sights.close();
            }
        });
        context.registerBean(Register.class, () -> stored == null ? register : new PersonsRegister(stored));
        context.registerBean(Unguarded.class, () -> new Unguarded(register));
        context.registerBean(Entrance.class, () -> entrance);
        // Closed by Spring with the server, after the last answer.
        context.registerBean(PiecesRead.class, () -> new PiecesRead(entrance));
        context.registerBean(Exposure.class, () -> exposure);
        context.registerBean(Summary.class, () -> summary);
        context.registerBean(Desk.class, () -> desk);
        context.registerBean(Operations.class, service::operations);
        context.registerBean(DeviceDoor.class, () -> new RegisteredDevices(register, desk.surroundings()));
        context.registerBean(WebSettings.Port.class, () -> new WebSettings.Port(port));
        context.register(
                WebSettings.class,
                Snapshots.class,
                Pages.class,
                MapPage.class,
                LayerPage.class,
                MapIndexes.class,
                MapData.class,
                MapTablePage.class,
                TilePage.class,
                RegisterPages.class,
                FiguresRoom.class,
                ListExport.class,
                SearchTexts.class,
                FiguresPage.class,
                ReportsRoom.class,
                ReportPages.class,
                BehindPage.class,
                QualityPage.class,
                RecordConflictPage.class,
                MergePage.class,
                TaskPages.class,
                WordsRoom.class,
                ProfilePage.class,
                ClaimPages.class,
                ReviewPages.class,
                ConflictPage.class,
                TreatyPage.class,
                WritePage.class,
                EditionPages.class,
                Readiness.class,
                Measures.class,
                RequestLog.class,
                RateLimit.class,
                HealthPages.class,
                UploadLimit.class,
                ImportDrafts.class,
                ImportPages.class,
                BatchPages.class,
                FirstStart.class,
                Ground.class,
                FormPages.class,
                AttachmentPages.class,
                DrawPages.class,
                TaskPage.class,
                CertificatePage.class,
                OgcIndexes.class,
                OgcPages.class,
                OgcItems.class,
                OgcTiles.class,
                FieldForms.class,
                OpenRosaRoutes.class,
                FieldPages.class,
                DevicePages.class,
                Faults.class,
                LocalOnly.class,
                ToldHttps.class,
                SignedIn.class,
                SignInPages.class,
                OwnPages.class,
                PeoplePages.class,
                LeftPages.class,
                PublicPage.class,
                Routes.class);
        try {
            context.refresh();
        } catch (RuntimeException failure) {
            context.close();
            throw isPortTaken(failure) ? new ProblemException(new UsageProblem.PortInUse(port), failure) : failure;
        }
        return new RunningServer(
                context, Objects.requireNonNull(context.getWebServer()).getPort());
    }

    private static boolean isPortTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }
}

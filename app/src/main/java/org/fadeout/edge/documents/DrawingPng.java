package org.fadeout.edge.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.fadeout.flow.report.Drawing;

/** A map drawing as a picture, for programs that do not show vectors. It holds no letters. */
final class DrawingPng {
    private static final int SCALE = 2;

    private DrawingPng() {}

    static byte[] of(Drawing drawing) {
        BufferedImage image =
                new BufferedImage(Drawing.WIDTH * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = image.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, image.getWidth(), image.getHeight());
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.scale(SCALE, SCALE);
        for (Drawing.Style style : Drawing.Style.values()) {
            drawing.outlines().stream()
                    .filter(outline -> outline.style() == style)
                    .forEach(outline -> draw(to, outline));
        }
        double radius = DrawingSvg.radius(drawing.dots().size());
        drawing.dots().forEach(dot -> {
            to.setColor(Color.decode("#1c2430"));
            to.fill(new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius));
        });
        to.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Graphics2D to, Drawing.Outline outline) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (String ring : outline.rings()) {
            boolean first = true;
            for (String point : ring.split(" ", -1)) {
                int comma = point.indexOf(',');
                double x = Double.parseDouble(point.substring(0, comma));
                double y = Double.parseDouble(point.substring(comma + 1));
                if (first) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                first = false;
            }
            path.closePath();
        }
        if (outline.style() != Drawing.Style.TASK) {
            to.setColor(fill(outline.style()));
            to.fill(path);
        }
        to.setStroke(stroke(outline.style()));
        to.setColor(fill(outline.style()).darker());
        to.draw(path);
    }

    private static Color fill(Drawing.Style style) {
        return switch (style) {
            case TASK, FIND -> new Color(0x1c, 0x24, 0x30);
            case SEARCHED -> new Color(0x9d, 0xb8, 0xd2, 115);
            case CLEARED -> new Color(0x6a, 0xa5, 0x6a, 128);
            case GAP -> new Color(0x7b, 0x2d, 0x8b, 178);
            case SUSPECTED -> new Color(0xf4, 0xa7, 0x18, 128);
            case CONFIRMED -> new Color(0xff, 0, 0, 128);
        };
    }

    private static BasicStroke stroke(Drawing.Style style) {
        float[] dashes = switch (style) {
            case SEARCHED -> new float[] {3, 2};
            case SUSPECTED -> new float[] {6, 3};
            case TASK, CLEARED, GAP, CONFIRMED, FIND -> new float[] {1};
        };
        return dashes.length == 1
                ? new BasicStroke(1)
                : new BasicStroke(0.8F, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }
}

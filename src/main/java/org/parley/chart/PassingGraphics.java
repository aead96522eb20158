package org.parley.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.RenderingHints.Key;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/** A page that passes everything on to another. */
abstract class PassingGraphics extends Graphics2D {

    final Graphics2D page;

    PassingGraphics(Graphics2D page) {
        this.page = page;
    }

    @Override
    public void draw(Shape s) {
        page.draw(s);
    }

    @Override
    public boolean drawImage(Image i, AffineTransform t, ImageObserver o) {
        return page.drawImage(i, t, o);
    }

    @Override
    public void drawImage(BufferedImage i, BufferedImageOp op, int x, int y) {
        page.drawImage(i, op, x, y);
    }

    @Override
    public void drawRenderedImage(RenderedImage i, AffineTransform t) {
        page.drawRenderedImage(i, t);
    }

    @Override
    public void drawRenderableImage(RenderableImage i, AffineTransform t) {
        page.drawRenderableImage(i, t);
    }

    @Override
    public void drawString(String s, int x, int y) {
        page.drawString(s, x, y);
    }

    @Override
    public void drawString(String s, float x, float y) {
        page.drawString(s, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator s, int x, int y) {
        page.drawString(s, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator s, float x, float y) {
        page.drawString(s, x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector v, float x, float y) {
        page.drawGlyphVector(v, x, y);
    }

    @Override
    public void fill(Shape s) {
        page.fill(s);
    }

    @Override
    public boolean hit(Rectangle r, Shape s, boolean stroke) {
        return page.hit(r, s, stroke);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return page.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite c) {
        page.setComposite(c);
    }

    @Override
    public void setPaint(Paint p) {
        page.setPaint(p);
    }

    @Override
    public void setStroke(Stroke s) {
        page.setStroke(s);
    }

    @Override
    public void setRenderingHint(Key k, Object v) {
        page.setRenderingHint(k, v);
    }

    @Override
    public Object getRenderingHint(Key k) {
        return page.getRenderingHint(k);
    }

    @Override
    public void setRenderingHints(Map<?, ?> h) {
        page.setRenderingHints(h);
    }

    @Override
    public void addRenderingHints(Map<?, ?> h) {
        page.addRenderingHints(h);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return page.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        page.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        page.translate(x, y);
    }

    @Override
    public void rotate(double a) {
        page.rotate(a);
    }

    @Override
    public void rotate(double a, double x, double y) {
        page.rotate(a, x, y);
    }

    @Override
    public void scale(double x, double y) {
        page.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        page.shear(x, y);
    }

    @Override
    public void transform(AffineTransform t) {
        page.transform(t);
    }

    @Override
    public void setTransform(AffineTransform t) {
        page.setTransform(t);
    }

    @Override
    public AffineTransform getTransform() {
        return page.getTransform();
    }

    @Override
    public Paint getPaint() {
        return page.getPaint();
    }

    @Override
    public Composite getComposite() {
        return page.getComposite();
    }

    @Override
    public void setBackground(Color c) {
        page.setBackground(c);
    }

    @Override
    public Color getBackground() {
        return page.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return page.getStroke();
    }

    @Override
    public void clip(Shape s) {
        page.clip(s);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return page.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return page.getColor();
    }

    @Override
    public void setColor(Color c) {
        page.setColor(c);
    }

    @Override
    public void setPaintMode() {
        page.setPaintMode();
    }

    @Override
    public void setXORMode(Color c) {
        page.setXORMode(c);
    }

    @Override
    public Font getFont() {
        return page.getFont();
    }

    @Override
    public void setFont(Font f) {
        page.setFont(f);
    }

    @Override
    public FontMetrics getFontMetrics(Font f) {
        return page.getFontMetrics(f);
    }

    @Override
    public Rectangle getClipBounds() {
        return page.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int w, int h) {
        page.clipRect(x, y, w, h);
    }

    @Override
    public void setClip(int x, int y, int w, int h) {
        page.setClip(x, y, w, h);
    }

    @Override
    public Shape getClip() {
        return page.getClip();
    }

    @Override
    public void setClip(Shape s) {
        page.setClip(s);
    }

    @Override
    public void copyArea(int x, int y, int w, int h, int dx, int dy) {
        page.copyArea(x, y, w, h, dx, dy);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        page.drawLine(x1, y1, x2, y2);
    }

    @Override
    public void fillRect(int x, int y, int w, int h) {
        page.fillRect(x, y, w, h);
    }

    @Override
    public void clearRect(int x, int y, int w, int h) {
        page.clearRect(x, y, w, h);
    }

    @Override
    public void drawRoundRect(int x, int y, int w, int h, int aw, int ah) {
        page.drawRoundRect(x, y, w, h, aw, ah);
    }

    @Override
    public void fillRoundRect(int x, int y, int w, int h, int aw, int ah) {
        page.fillRoundRect(x, y, w, h, aw, ah);
    }

    @Override
    public void drawOval(int x, int y, int w, int h) {
        page.drawOval(x, y, w, h);
    }

    @Override
    public void fillOval(int x, int y, int w, int h) {
        page.fillOval(x, y, w, h);
    }

    @Override
    public void drawArc(int x, int y, int w, int h, int from, int arc) {
        page.drawArc(x, y, w, h, from, arc);
    }

    @Override
    public void fillArc(int x, int y, int w, int h, int from, int arc) {
        page.fillArc(x, y, w, h, from, arc);
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int n) {
        page.drawPolyline(x, y, n);
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int n) {
        page.drawPolygon(x, y, n);
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int n) {
        page.fillPolygon(x, y, n);
    }

    @Override
    public boolean drawImage(Image i, int x, int y, ImageObserver o) {
        return page.drawImage(i, x, y, o);
    }

    @Override
    public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver o) {
        return page.drawImage(i, x, y, w, h, o);
    }

    @Override
    public boolean drawImage(Image i, int x, int y, Color c, ImageObserver o) {
        return page.drawImage(i, x, y, c, o);
    }

    @Override
    public boolean drawImage(Image i, int x, int y, int w, int h, Color c, ImageObserver o) {
        return page.drawImage(i, x, y, w, h, c, o);
    }

    @Override
    public boolean drawImage(Image i, int dx1, int dy1, int dx2, int dy2, int x1, int y1, int x2, int y2, ImageObserver o) {
        return page.drawImage(i, dx1, dy1, dx2, dy2, x1, y1, x2, y2, o);
    }

    @Override
    public boolean drawImage(Image i, int dx1, int dy1, int dx2, int dy2, int x1, int y1, int x2, int y2, Color c, ImageObserver o) {
        return page.drawImage(i, dx1, dy1, dx2, dy2, x1, y1, x2, y2, c, o);
    }

    @Override
    public void dispose() {
        page.dispose();
    }

    /**
     * Does nothing. Java's own closes the page when nobody draws on it through this any more, from a thread of its own and at any
     * moment: a page that is a file may still be written then.
     */
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public final void finalize() {}
}

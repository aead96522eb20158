/** The briefing pack: a summary on two pages, slides, a workbook and images, all from the same charts and numbers. */
package org.parley.export.briefing;

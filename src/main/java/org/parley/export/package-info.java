/** Charts as files and bytes, PNG, SVG and CSV, and one product's market as a workbook with live formulas. */
package org.parley.export;

/** Charts as files and bytes: PNG, SVG and CSV. */
package org.parley.export;

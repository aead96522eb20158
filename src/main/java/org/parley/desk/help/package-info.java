/** The help: pages in Markdown, their contents, search, links and history, and what there is to know about the program. */
package org.parley.desk.help;

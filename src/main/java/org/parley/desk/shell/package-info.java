/** The window: menus, documents, settings, themes. */
package org.parley.desk.shell;

/** Work that is not saved is kept beside the settings, so that it outlives a program that ends unasked. */
package org.parley.desk.recovery;

/** What an offer is worth to each side, beside walking away, and what each side is believed to care for. Private. */
package org.parley.desk.bargain;

/** Up to four offers side by side, in a window of their own. */
package org.parley.desk.compare;

/** The range of what an offer may lead to, and what matters most for it. */
package org.parley.desk.uncertainty;

/**
 * From outcomes to pictures: each chart has one definition, which the screen and every export draw. The wording of titles and
 * numbers lives here too, so that the same finding is said the same way everywhere.
 */
package org.parley.chart;

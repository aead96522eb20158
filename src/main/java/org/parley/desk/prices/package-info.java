/** What a step of each term is worth, and which value of one term brings a figure to a target. */
package org.parley.desk.prices;

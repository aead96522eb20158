/** Every product both ways: what becomes of it, who gains and loses, and one product's own path. */
package org.parley.desk.products;

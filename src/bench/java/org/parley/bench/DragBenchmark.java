package org.parley.bench;
public final class DragBenchmark { public static void main(String[] a) {} }

/** What the system takes for its main jobs, beside what bare drivers take for the same. Started by {@code ./dondoc bench}. */
@NullMarked
package vn.dondoc.benchmarks;

import org.jspecify.annotations.NullMarked;

/**
 * The figures of records that outgrew one machine, on Apache Spark and Sedona. Comes in: a folder of GeoParquet as {@code fadeout export}
 * writes it. Goes out: the JSON of the program, and GeoParquet. Spark brings the records of an island together; what is computed of an island is
 * computed by {@code core}, and what islands give is added. So the result is that of one machine to the last bit, whatever the partitions.
 */
package org.fadeout.spark;

/// Reads YAML, JSON and CSV into mappings with places, each fault by name: what records and settings are made from.
@NullMarked
package se.projektbokslut.documents;

import org.jspecify.annotations.NullMarked;

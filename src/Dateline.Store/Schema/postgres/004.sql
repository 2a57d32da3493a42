-- The wording of an article as a sketch, by which copies are found without reading texts; null for articles that are older than this column.
alter table article add column copies bytea;

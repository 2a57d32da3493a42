-- How many of an incident's articles are independent reports: reprints and later versions of one count once.
alter table incident add column independent integer not null default 1;
update incident set independent = articles;

-- What `dateline watch` knows of the feeds it polls and of the pages it found in them.
create table feed (url text collate "C" primary key, etag text collate "C", last_modified text collate "C", next text collate "C", failures bigint not null);

create table page (url text collate "C" primary key, feed text collate "C" not null, state text collate "C" not null, attempts bigint not null, next text collate "C" not null, message text collate "C");
create index page_waiting on page (state, next);

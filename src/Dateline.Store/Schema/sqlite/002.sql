-- What `dateline watch` knows of the feeds it polls and of the pages it found in them.
create table feed (url text primary key, etag text, last_modified text, next text, failures integer not null) without rowid;

create table page (url text primary key, feed text not null, state text not null, attempts integer not null, next text not null, message text) without rowid;
create index page_waiting on page (state, next);

create table meta (key text primary key, value text not null) without rowid;

-- What produced claims: the versions of coder, codebook and models. The id is a hash of these, so a run that was broken off and taken up again is one run.
create table run (
  id text primary key,
  coder text not null,
  codebook text not null,
  codebook_version text not null,
  models text not null,
  started text not null
) without rowid;

create table article (
  n integer primary key,
  id text not null unique,
  run text not null references run (id),
  source text not null,
  outlet text,
  url text,
  title text,
  body text not null,
  details text not null,
  published text,
  modified text,
  fingerprint blob not null
);
create index article_outlet on article (outlet);

create virtual table article_text using fts5 (title, body, content = 'article', content_rowid = 'n', tokenize = 'porter unicode61 remove_diacritics 2');
create trigger article_added after insert on article begin
  insert into article_text (rowid, title, body) values (new.n, new.title, new.body);
end;

-- Reports that could not be read or coded, with the reason.
create table failure (source text primary key, run text not null, message text not null, at text not null) without rowid;

create table claim (
  id text primary key,
  article text not null references article (id),
  run text not null references run (id),
  type text not null,
  superseded text,
  json text not null,
  sketch blob not null
) without rowid;
create index claim_article on claim (article);

-- Every act that changed incidents, in order: a batch of reports, or an analyst's act.
create table change (id integer primary key, at text not null, kind text not null, run text, review integer);

create table incident (
  id text primary key,
  version integer not null,
  changed integer not null references change (id),
  type text not null,
  stage text not null,
  denied integer not null,
  first_day text,
  last_day text,
  place text,
  province text,
  country text,
  lat real,
  lon real,
  cell integer,
  place_precision integer,
  radius real,
  killed_low integer, killed_best integer, killed_high integer,
  injured_low integer, injured_best integer, injured_high integer,
  actors text not null,
  targets text not null,
  claims integer not null,
  articles integer not null,
  contradictions integer not null,
  review text not null
) without rowid;
create index incident_day on incident (first_day desc, id);
create index incident_type on incident (type, first_day desc, id);
create index incident_country on incident (country, first_day desc, id);
create index incident_cell on incident (cell, first_day desc, id);
create index incident_killed on incident (killed_best, first_day desc, id);
create index incident_stage on incident (stage, first_day desc, id);
-- Covers what the map asks for, so that a view of the world reads no rows.
create index incident_map on incident (lat, lon, review, type, killed_best, id) where lat is not null;
create index incident_review on incident (review, first_day desc, id);

-- Which claims an incident is and was made of: from the change that put a claim in to the change that took it out.
create table incident_claim (
  incident text not null,
  claim text not null references claim (id),
  since integer not null references change (id),
  until integer references change (id),
  primary key (incident, claim, since)
) without rowid;
create unique index incident_claim_now on incident_claim (claim) where until is null;
create index incident_claim_claim on incident_claim (claim);

create table incident_alias (alias text primary key, incident text not null) without rowid;
create index incident_alias_incident on incident_alias (incident);

create table incident_party (incident text not null, role text not null, name text not null, folded text not null, registry text, primary key (folded, incident, role, name)) without rowid;
create index incident_party_incident on incident_party (incident);
create index incident_party_registry on incident_party (registry, incident) where registry is not null;

create table incident_outlet (outlet text not null, incident text not null, primary key (outlet, incident)) without rowid;
create index incident_outlet_incident on incident_outlet (incident);

-- An analyst's acts. Nothing is ever deleted: an undone act bears the act that undid it.
create table review (
  id integer primary key,
  change integer not null references change (id),
  at text not null,
  author text not null,
  act text not null,
  incident text not null,
  field text,
  value text,
  machine_value text,
  reason text,
  undone integer
);
create index review_incident on review (incident);

create table review_claim (review integer not null references review (id), claim text not null, side text not null, primary key (review, claim, side)) without rowid;

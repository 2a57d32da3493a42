create table meta (key text collate "C" primary key, value text collate "C" not null);

-- What produced claims: the versions of coder, codebook and models. The id is a hash of these, so a run that was broken off and taken up again is one run.
create table run (
  id text collate "C" primary key,
  coder text collate "C" not null,
  codebook text collate "C" not null,
  codebook_version text collate "C" not null,
  models text collate "C" not null,
  started text collate "C" not null
);

create table article (
  n bigint primary key,
  id text collate "C" not null unique,
  run text collate "C" not null references run (id),
  source text collate "C" not null,
  outlet text collate "C",
  url text collate "C",
  title text collate "C",
  body text collate "C" not null,
  details text collate "C" not null,
  published text collate "C",
  modified text collate "C",
  fingerprint bytea not null
);
create index article_outlet on article (outlet);

-- Longer texts are found by their first 200,000 characters: a text search vector has a limit of one megabyte.
alter table article add column words tsvector generated always as (to_tsvector('english', coalesce(title, '') || ' ' || left(body, 200000))) stored;
create index article_words on article using gin (words);

-- Reports that could not be read or coded, with the reason.
create table failure (source text collate "C" primary key, run text collate "C" not null, message text collate "C" not null, at text collate "C" not null);

create table claim (
  id text collate "C" primary key,
  article text collate "C" not null references article (id),
  run text collate "C" not null references run (id),
  type text collate "C" not null,
  superseded text collate "C",
  json text collate "C" not null,
  sketch bytea not null
);
create index claim_article on claim (article);

-- Every act that changed incidents, in order: a batch of reports, or an analyst's act.
create table change (id bigint primary key, at text collate "C" not null, kind text collate "C" not null, run text collate "C", review bigint);

create table incident (
  id text collate "C" primary key,
  version bigint not null,
  changed bigint not null references change (id),
  type text collate "C" not null,
  stage text collate "C" not null,
  denied bigint not null,
  first_day text collate "C",
  last_day text collate "C",
  place text collate "C",
  province text collate "C",
  country text collate "C",
  lat double precision,
  lon double precision,
  cell bigint,
  place_precision bigint,
  radius double precision,
  killed_low bigint, killed_best bigint, killed_high bigint,
  injured_low bigint, injured_best bigint, injured_high bigint,
  actors text collate "C" not null,
  targets text collate "C" not null,
  claims bigint not null,
  articles bigint not null,
  contradictions bigint not null,
  review text collate "C" not null
);
create index incident_day on incident (first_day desc nulls last, id);
create index incident_type on incident (type, first_day desc nulls last, id);
create index incident_country on incident (country, first_day desc nulls last, id);
create index incident_cell on incident (cell, first_day desc nulls last, id);
create index incident_killed on incident (killed_best, first_day desc nulls last, id);
create index incident_stage on incident (stage, first_day desc nulls last, id);
-- Covers what the map asks for, so that a view of the world reads no rows.
create index incident_map on incident (lat, lon, review, type, killed_best, id) where lat is not null;
create index incident_review on incident (review, first_day desc nulls last, id);

-- Which claims an incident is and was made of: from the change that put a claim in to the change that took it out.
create table incident_claim (
  incident text collate "C" not null,
  claim text collate "C" not null references claim (id),
  since bigint not null references change (id),
  until bigint references change (id),
  primary key (incident, claim, since)
);
create unique index incident_claim_now on incident_claim (claim) where until is null;
create index incident_claim_claim on incident_claim (claim);

create table incident_alias (alias text collate "C" primary key, incident text collate "C" not null);
create index incident_alias_incident on incident_alias (incident);

create table incident_party (incident text collate "C" not null, role text collate "C" not null, name text collate "C" not null, folded text collate "C" not null, registry text collate "C", primary key (folded, incident, role, name));
create index incident_party_incident on incident_party (incident);
create index incident_party_registry on incident_party (registry, incident) where registry is not null;

create table incident_outlet (outlet text collate "C" not null, incident text collate "C" not null, primary key (outlet, incident));
create index incident_outlet_incident on incident_outlet (incident);

-- An analyst's acts. Nothing is ever deleted: an undone act bears the act that undid it.
create table review (
  id bigint primary key,
  change bigint not null references change (id),
  at text collate "C" not null,
  author text collate "C" not null,
  act text collate "C" not null,
  incident text collate "C" not null,
  field text collate "C",
  value text collate "C",
  machine_value text collate "C",
  reason text collate "C",
  undone bigint
);
create index review_incident on review (incident);

create table review_claim (review bigint not null references review (id), claim text collate "C" not null, side text collate "C" not null, primary key (review, claim, side));

-- The review queue in its order, and what facets count, without reading rows.
create index incident_queue on incident (review, contradictions desc, articles, first_day desc, id);
create index incident_type_review on incident (type, review);
create index incident_country_review on incident (country, review);
create index incident_stage_review on incident (stage, review);
create index incident_day_review on incident (first_day, review) where first_day is not null;
-- What the map asks for, the country and days included, so that a narrowed view reads no rows either.
drop index incident_map;
create index incident_map on incident (lat, lon, review, type, killed_best, id, country, stage, first_day, last_day) where lat is not null;
create index incident_placeless on incident (review, country, type, first_day, last_day) where lat is null;
create index claim_superseded on claim (superseded);
drop index incident_party_incident;
create index incident_party_incident on incident_party (incident, role, registry, folded);

-- What facets and the finding of incidents by day count, under any of one another's conditions, without reading rows.
drop index incident_type_review;
drop index incident_country_review;
drop index incident_stage_review;
drop index incident_day_review;
create index incident_facets_type on incident (type, review, first_day, last_day, country, stage);
create index incident_facets_country on incident (country, review, first_day, last_day, type, stage);
create index incident_facets_stage on incident (stage, review, first_day, last_day, type, country);
create index incident_facets_review on incident (review, first_day, last_day, type, country, stage);
create index incident_facets_day on incident (first_day, last_day, review, type, country, stage);

-- What facets and the finding of incidents by day count, without reading rows.
create index incident_facets_type on incident (type, review, first_day, last_day, country, stage);
create index incident_facets_country on incident (country, review, first_day, last_day, type, stage);
create index incident_facets_day on incident (first_day, last_day, review, type, country, stage);

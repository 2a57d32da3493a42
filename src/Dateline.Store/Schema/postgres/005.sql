-- The review queue in its order, and incidents without a point.
create index incident_queue on incident (review, contradictions desc, articles, first_day desc, id);
create index incident_placeless on incident (review, country, type, first_day, last_day) where lat is null;
create index claim_superseded on claim (superseded);

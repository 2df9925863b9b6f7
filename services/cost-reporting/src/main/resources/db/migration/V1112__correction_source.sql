-- Ofördelat that came or went in a closed month: rows of the correcting month, with the month that they are about.
alter table allocation_source
    add column origin_month date,
    add constraint allocation_source_correction check (origin_month is null or origin_month < month and pool_id is null);
create index allocation_source_origin on allocation_source (origin_month, run_id) where origin_month is not null;

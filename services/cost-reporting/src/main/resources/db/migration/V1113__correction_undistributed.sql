-- Ej fördelat that came or went in a closed month. Its pool need not have any cost in the correcting month, so the
-- run's own check, not a key, ties the rows to their pools.
alter table allocation_undistributed
    add column origin_month date,
    drop constraint allocation_undistributed_pool_fk,
    add constraint allocation_undistributed_correction check (origin_month < month),
    drop constraint allocation_undistributed_pk;
create unique index allocation_undistributed_pk
    on allocation_undistributed (run_id, month, pool_id, origin_month) nulls not distinct;
create index allocation_undistributed_origin on allocation_undistributed (origin_month, run_id) where origin_month is not null;

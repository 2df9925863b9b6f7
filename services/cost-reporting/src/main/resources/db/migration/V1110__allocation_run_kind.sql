-- A recalculation works a closed month out anew from the ledger and the readings of today, as a measure for its
-- corrections. It is never anybody's figures by itself.
alter table allocation_run
    add column kind text not null default 'allocation',
    add constraint allocation_run_kind check (kind in ('allocation', 'recalculation'));
create index allocation_run_recalculation on allocation_run (from_month) where kind = 'recalculation';

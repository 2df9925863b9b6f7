-- A closed month is recalculated by the pools as they were.
create temporary table run_pool on commit drop as
select p.* from run_month m join closed_pool p on p.month = m.month

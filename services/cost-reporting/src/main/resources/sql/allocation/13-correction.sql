-- The closed months to correct, in which month and by which recalculation, and what they have been reported as so far:
-- their own rows, and the corrections of them in other closed months.
create temporary table run_correction on commit drop as
select n.run_id, n.month, n.origin_month, n.recalculated_run_id, c.run_id as reported_run_id,
       r.source_ore as now_source_ore, r.allocated_ore as now_allocated_ore,
       m.source_ore - o.source_ore + e.source_ore as reported_source_ore,
       m.allocated_ore - o.allocated_ore + e.allocated_ore as reported_allocated_ore
  from (values (?::uuid, ?::date, ?::date, ?::uuid)) n (run_id, month, origin_month, recalculated_run_id)
  join allocation_month r on r.run_id = n.recalculated_run_id and r.month = n.origin_month
  join allocation_current c on c.month = n.origin_month
  join allocation_month m on m.run_id = c.run_id and m.month = c.month
 cross join lateral (
       select coalesce(sum(source_ore), 0) as source_ore, coalesce(sum(allocated_ore), 0) as allocated_ore
         from allocation_correction where run_id = m.run_id and month = m.month) o
 cross join lateral (
       select coalesce(sum(k.source_ore), 0) as source_ore, coalesce(sum(k.allocated_ore), 0) as allocated_ore
         from allocation_correction k
         join allocation_current t on t.run_id = k.run_id and t.month = k.month
         join accounting_month a on a.month = k.month and a.state = 'closed'
        where k.origin_month = n.origin_month) e

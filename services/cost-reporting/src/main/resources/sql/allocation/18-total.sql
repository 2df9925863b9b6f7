-- A month's sums are its own and those of its corrections.
with corrected as (
    select run_id, month, sum(source_ore) as source_ore, sum(allocated_ore) as allocated_ore, sum(unmatched_ore) as unmatched_ore
      from allocation_correction where run_id = (select run_id from run_month limit 1) group by run_id, month
)
update allocation_month m
   set source_ore = m.source_ore + coalesce(k.source_ore, 0),
       unmatched_ore = m.unmatched_ore + coalesce(k.unmatched_ore, 0),
       allocated_ore = (select coalesce(sum(c.amount_ore), 0) from run_carried c where c.month = m.month)
                       + coalesce(k.allocated_ore, 0),
       undistributed_ore = (select coalesce(sum(u.amount_ore), 0) from allocation_undistributed u
                             where u.run_id = m.run_id and u.month = m.month)
  from run_month r left join corrected k on k.run_id = r.run_id and k.month = r.month
 where m.run_id = r.run_id and m.month = r.month

-- The corrections of each closed month in all. The source is the ledger's, not the sum of the rows: a lost row shows.
insert into allocation_correction (run_id, month, origin_month, recalculated_run_id,
                                   source_ore, allocated_ore, undistributed_ore, unmatched_ore)
select k.run_id, k.month, k.origin_month, k.recalculated_run_id, k.now_source_ore - k.reported_source_ore,
       (select coalesce(sum(l.amount_ore), 0) from statement_line l
         where l.run_id = k.run_id and l.origin_month = k.origin_month),
       (select coalesce(sum(u.amount_ore), 0) from allocation_undistributed u
         where u.run_id = k.run_id and u.origin_month = k.origin_month),
       (select coalesce(sum(s.amount_ore), 0) from allocation_source s
         where s.run_id = k.run_id and s.origin_month = k.origin_month)
  from run_correction k

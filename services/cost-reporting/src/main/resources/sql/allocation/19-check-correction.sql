-- The corrections of each closed month: what the ledger changed by is on lines, utan mottagare or ofördelat, and what was
-- reported plus the lines is what the month comes to now.
select coalesce(sum(abs(c.source_ore - c.allocated_ore - c.undistributed_ore - c.unmatched_ore)
                    + abs(k.reported_allocated_ore + c.allocated_ore - k.now_allocated_ore)), 0) = 0 as holds,
       coalesce(sum(c.source_ore), 0)::bigint as expected_ore,
       coalesce(sum(c.allocated_ore + c.undistributed_ore + c.unmatched_ore), 0)::bigint as actual_ore
  from run_correction k
  join allocation_correction c on c.run_id = k.run_id and c.month = k.month and c.origin_month = k.origin_month

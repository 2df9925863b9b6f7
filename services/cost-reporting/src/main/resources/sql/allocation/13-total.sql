update allocation_month m
   set allocated_ore = (select coalesce(sum(c.amount_ore), 0) from run_carried c where c.month = m.month),
       undistributed_ore = (select coalesce(sum(u.amount_ore), 0) from allocation_undistributed u
                             where u.run_id = m.run_id and u.month = m.month)
 where m.run_id = (select run_id from run_month limit 1)

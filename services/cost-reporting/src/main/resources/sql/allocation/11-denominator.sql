-- What all lines of a pool are parts of: the weights of everybody who carries it.
update allocation_pool p set denominator = s.denominator
  from (select month, version_id, sum(numerator) as denominator from run_share group by month, version_id) s
 where p.run_id = (select run_id from run_month limit 1) and p.kind = 'service'
   and s.month = p.month and s.version_id = p.key_version_id

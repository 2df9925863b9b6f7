-- The months that have an outcome: allocated, with a cost or a correction. A run of a month that nothing is booked in yet
-- says nothing of what the month will cost.
create view outcome_month with (security_invoker = true) as
select c.month, c.run_id
  from allocation_current c
 where exists (select from allocation_source s where s.run_id = c.run_id and s.month = c.month)
    or exists (select from allocation_correction k where k.run_id = c.run_id and k.month = c.month);
grant select on outcome_month to ${service}_tenant, ${service}_federation;

-- The members' weights by a key version that is no mix, with the inhabitants and readings that a month had. A closed
-- month has the inhabitants that it was closed by; nobody's weight is zero.
with wanted as (
    select w.version_id, w.month, (w.month + interval '1 month - 1 day')::date as month_end, v.basis, v.meter_service_id
      from unnest(?::uuid[], ?::date[]) w (version_id, month)
      join allocation_key_version v on v.id = w.version_id
)
select w.version_id, w.month, p.municipality, p.inhabitants::numeric as weight
  from wanted w join closed_population p on p.month = w.month
 where w.basis = 'population' and p.inhabitants > 0
union all
select w.version_id, w.month, d.code, p.inhabitants
  from wanted w
 cross join member d
 cross join lateral (
       select inhabitants from member_population
        where municipality = d.code
        order by counted_on > w.month_end, abs(counted_on - w.month_end) limit 1) p
 where w.basis = 'population' and p.inhabitants > 0
   and not exists (select from closed_population c where c.month = w.month)
union all
select w.version_id, w.month, s.member_code, s.weight
  from wanted w join allocation_key_share s on s.version_id = w.version_id
 where w.basis = 'fixed' and s.weight > 0
union all
select w.version_id, w.month, r.municipality, sum(r.quantity)
  from wanted w
  join meter_reading r on r.service_id = w.meter_service_id and r.superseded_at is null
 where w.basis = 'metered' and r.quantity > 0
   and r.read_on = (select max(l.read_on) from meter_reading l
                     where l.service_id = w.meter_service_id and l.superseded_at is null and l.read_on <= w.month_end)
 group by w.version_id, w.month, r.municipality

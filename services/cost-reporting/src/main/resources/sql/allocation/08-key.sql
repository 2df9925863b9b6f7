-- The versions in use: those of the pools, and those that a mix is made of.
create temporary table run_key on commit drop as
with direct as (
    select distinct p.month, v.id as version_id, v.basis, v.meter_service_id
      from allocation_pool p join allocation_key_version v on v.id = p.key_version_id
     where p.run_id = (select run_id from run_month limit 1)
), part as (
    select distinct d.month, v.id as version_id, v.basis, v.meter_service_id
      from direct d
      join run_month m on m.month = d.month
      join allocation_key_component c on c.version_id = d.version_id
      join lateral (
           select * from allocation_key_version
            where key_id = c.component_key_id and valid_from <= m.month_end
            order by valid_from desc limit 1) v on true
)
select * from direct union select * from part

-- A mix Σ wᵢ·nᵢ/dᵢ over W = Σ wᵢ is put on the common denominator W·Πd, so that it stays exact. A part that has
-- nothing to go by (no version yet, no reading) keeps its weight, carried by nobody (municipality null).
with part as (
    select k.month, k.version_id, c.component_key_id, c.weight, v.id as part_id, t.total
      from run_key k
      join run_month m on m.month = k.month
      join allocation_key_component c on c.version_id = k.version_id
      left join lateral (
           select id from allocation_key_version
            where key_id = c.component_key_id and valid_from <= m.month_end
            order by valid_from desc limit 1) v on true
      left join lateral (
           select sum(numerator) as total from run_share s where s.month = k.month and s.version_id = v.id) t on true
     where k.basis = 'mix'
), scaled as (
    select p.month, p.version_id, p.part_id, p.total,
           p.weight * (select product(o.total) from part o
                        where o.month = p.month and o.version_id = p.version_id
                          and o.component_key_id <> p.component_key_id and o.total is not null) as factor
      from part p
)
insert into run_share (month, version_id, municipality, numerator)
select c.month, c.version_id, s.municipality, sum(c.factor * s.numerator)
  from scaled c join run_share s on s.month = c.month and s.version_id = c.part_id
 group by c.month, c.version_id, s.municipality
union all
select month, version_id, null, sum(factor) from scaled where total is null group by month, version_id

-- A member's figures of a year per inhabitant, in öre: what each service cost, how the budget so far compares with the
-- outcome, and what was saved. Seen through row-level security, so only in the member's own transaction.
create function figures_per_inhabitant(of_municipality text, of_year integer)
returns table (figure text, subject_code text, name_sv text, name_en text, months integer, per_inhabitant_ore bigint)
language sql stable as $$
    with ran as materialized (
        select month, run_id from allocation_current
         where month between make_date(of_year, 1, 1) and make_date(of_year, 12, 1)
    ), spent as materialized (
        select l.pool_id, sum(l.amount_ore) as amount_ore
          from (select distinct run_id from ran) r
         cross join lateral statement_lines(of_municipality, r.run_id) l
          join ran c on c.run_id = l.run_id and c.month = l.month
         group by l.pool_id
    ), people as (
        select nullif(coalesce(
                   (select c.inhabitants from closed_population c
                      join accounting_month m on m.month = c.month and m.state = 'closed'
                     where c.municipality = of_municipality and c.month = make_date(of_year, 12, 1)),
                   (select p.inhabitants from member_population p where p.municipality = of_municipality
                     order by p.counted_on > make_date(of_year, 12, 31), abs(p.counted_on - make_date(of_year, 12, 31))
                     limit 1)), 0) as inhabitants
    ), budgeted as (
        select sum(a.amount_ore) as amount_ore
          from budget_amount a join ran r on r.month = a.month
         where a.municipality = of_municipality
           and a.budget_id = (select b.id from budget b where b.year = of_year and b.state = 'decided'
                               order by b.number desc limit 1)
    ), found as (
        select 'service-cost' as figure, s.code, s.name_sv, s.name_en, (select count(*) from ran)::integer as months,
               nearest(t.amount_ore, p.inhabitants) as ore
          from spent t join catalogue_service s on s.pool_id = t.pool_id cross join people p
        union all
        select 'budget-outcome', 'total', 'Totalt', 'Total', (select count(*) from ran)::integer,
               nearest(b.amount_ore - (select coalesce(sum(amount_ore), 0) from spent), p.inhabitants)
          from budgeted b cross join people p
        union all
        select 'saving', a.code, a.name_sv, a.name_en, y.months, y.nominal_per_inhabitant_ore
          from member_savings(of_municipality) y join saving_area a on a.id = y.area_id
         where y.year = of_year
    )
    select figure, code, name_sv, name_en, months, ore::bigint from found where ore is not null
$$;

-- What other members let the transaction's member see: their figures per inhabitant, and nothing else of theirs.
--
-- Why this is safe: there is no policy, grant or role by which one member reads another's rows. The function looks at one
-- sharer at a time, as that sharer, through the same row-level security as the sharer itself; it takes no municipality
-- from its caller, for the reader is the tenant that the transaction was begun for; it hands over only rows that a share
-- in force covers, worked out here rather than by the caller; and it ends as the reader again. Whatever fails in between
-- aborts the transaction, and with it the tenant it had set.
create function shared_figures(of_year integer)
returns table (municipality text, figure text, subject_code text, name_sv text, name_en text, months integer,
               per_inhabitant_ore bigint)
language plpgsql volatile set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
    reader text := current_tenant();
    sharer text;
    own    figure_share[];
begin
    if reader is null then
        return;
    end if;
    own := array(select s from figure_share s where s.municipality = reader and s.withdrawn_at is null);
    for sharer in select code from member where code <> reader order by code loop
        perform set_tenant(sharer);
        if exists (select from figure_share s where s.municipality = sharer and s.withdrawn_at is null
                      and (s.with_municipality is null or s.with_municipality = reader)) then
            return query
            select sharer, f.figure, f.subject_code, f.name_sv, f.name_en, f.months, f.per_inhabitant_ore
              from figures_per_inhabitant(sharer, of_year) f
             where exists (
                   select from figure_share s
                    where s.municipality = sharer and s.withdrawn_at is null and s.figure = f.figure
                      and (s.subject_code is null or s.subject_code = f.subject_code)
                      and (s.with_municipality = reader
                           or s.with_municipality is null and exists (
                              select from unnest(own) o
                               where o.figure = f.figure and (o.subject_code is null or o.subject_code = f.subject_code)
                                 and (o.with_municipality is null or o.with_municipality = sharer))));
        end if;
    end loop;
    perform set_tenant(reader);
end $$;

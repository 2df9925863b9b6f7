-- What a month's reports call things: as the month was closed, else as they are called now.

-- A pool by itself, and as the service that it carries, if there is one.
create function pool_names(of_month date)
returns table (pool_id uuid, code text, name_sv text, name_en text, service_code text, service_name_sv text,
               service_name_en text)
language sql stable parallel safe as $$
    select p.id, p.code, coalesce(c.name_sv, p.name_sv), coalesce(c.name_en, p.name_en), coalesce(s.code, p.code),
           coalesce(c.service_name_sv, s.name_sv, p.name_sv), coalesce(c.service_name_en, s.name_en, p.name_en)
      from cost_pool p
      left join catalogue_service s on s.pool_id = p.id
      left join closed_pool c on c.month = of_month and c.pool_id = p.id
$$;

create function key_names(of_month date) returns table (key_id uuid, code text, name_sv text, name_en text)
language sql stable parallel safe as $$
    select k.id, k.code, coalesce(c.name_sv, k.name_sv), coalesce(c.name_en, k.name_en)
      from allocation_key k left join closed_key c on c.month = of_month and c.key_id = k.id
$$;

create function department_names(of_municipality text, of_month date)
returns table (code text, name_sv text, name_en text)
language sql stable parallel safe as $$
    select d.code, coalesce(c.name_sv, d.name_sv), coalesce(c.name_en, d.name_en)
      from member_department d
      left join closed_department c on c.municipality = d.municipality and c.month = of_month and c.code = d.code
     where d.municipality = of_municipality
$$;

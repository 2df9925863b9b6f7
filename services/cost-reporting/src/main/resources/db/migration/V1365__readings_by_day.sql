-- What a run reads of a day's readings, so that it needn't visit the rows themselves: those of one service and day lie
-- scattered over as many pages as there are members, and fetching them was half of the time of allocating a metered
-- year. The plain index stays for what also reads superseded readings.
create index meter_reading_current_by_day on meter_reading (service_id, read_on)
    include (municipality, department_code, quantity) where superseded_at is null;

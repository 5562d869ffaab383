-- Works are large and few: parallel plans whatever they seem to cost.
set parallel_setup_cost = 0;
set parallel_tuple_cost = 0;
set min_parallel_table_scan_size = 0;

-- Not plain SQL: that would be pulled into the query as a subplan, which only the leading process runs.
-- A buffer of all points at once is quicker where few discs meet, and many times slower where many do.
create or replace function bench_discs(points geometry, radius float8) returns geometry
language plpgsql immutable parallel safe as $$
begin
  if st_numgeometries(points) <= 60 then
    return st_buffer(points, radius, 16);
  end if;
  return st_union(array(select st_buffer(d.geom, radius, 16) from st_dump(points) d));
end $$;

create or replace function bench_gap(part geometry) returns geometry
language plpgsql stable parallel safe as $$
begin
  return coalesce((select st_difference(part, st_union(r.geom)) from released r where r.geom && part), part);
end $$;

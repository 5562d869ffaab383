-- Few rows a page: workers take pages, and a small table would be one page, so one worker.
drop table if exists envelope, pile;
create unlogged table pile with (parallel_workers = 2, fillfactor = 10) as
  select st_collect(geom) as points
  from (select geom, st_clusterdbscan(geom, 2 * 50, 1) over () as cluster from find) c
  group by cluster;
create unlogged table envelope with (parallel_workers = 2, fillfactor = 10) as
  select bench_discs(points, 50) as geom from pile;
select sum(st_area(geom)) from envelope;

drop table if exists pile;
create unlogged table pile with (parallel_workers = 2, fillfactor = 10) as
  select st_collect(geom) as polygons
  from (select geom, st_clusterdbscan(geom, 0, 1) over () as cluster from task) c
  group by cluster;
select sum(st_area(st_unaryunion(polygons))) from pile;

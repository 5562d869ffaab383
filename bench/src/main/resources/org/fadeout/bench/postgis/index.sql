-- PostGIS orders geometries along a Hilbert curve.
-- Finds are only read into windows, which workers do not speed up.
create unlogged table find with (parallel_workers = 0) as select * from loaded_find order by geom;
create unlogged table task with (parallel_workers = 2) as select * from loaded_task order by geom;
create unlogged table released as select * from loaded_released order by geom;
drop table loaded_find, loaded_task, loaded_released;
create index on find using gist (geom);
create index on task using gist (geom);
create index on released using gist (geom);
analyze find, task, released;

drop table if exists loaded_find, loaded_task, loaded_released, find, task, released, envelope, gap, pile;
create unlogged table loaded_find (id int, geom geometry);
create unlogged table loaded_task (id int, geom geometry);
create unlogged table loaded_released (id int, geom geometry);

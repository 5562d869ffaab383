drop table if exists gap;
create unlogged table gap as select bench_gap(geom) as geom from envelope;
select sum(st_area(geom)) from gap;

select t.id,
  sum(case when st_covers(e.geom, t.geom) then st_area(t.geom) else st_area(st_intersection(t.geom, e.geom)) end)
from task t join envelope e on st_intersects(t.geom, e.geom)
group by t.id

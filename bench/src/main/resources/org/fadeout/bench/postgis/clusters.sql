select count(distinct cluster)
from (select st_clusterdbscan(geom, 50, 3) over () as cluster from find) c

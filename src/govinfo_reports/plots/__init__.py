"""Charts of many reports: what was received in each year, how it ended, and what reading and checking found.

They need the extra `plots`. `page` gives one HTML file that needs no network, `svg` a picture, and `chart` the chart
itself, for a notebook. Each takes the tables that `tabulate` makes, or the `records_in` a data set.
"""

from ._charts import chart
from ._pages import page, svg
from ._records import Records, records_in, records_of

__all__ = ["Records", "chart", "page", "records_in", "records_of", "svg"]

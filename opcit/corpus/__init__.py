"""Many articles: a folder or table of them -> a Parquet dataset, on all cores or on a Dask cluster."""

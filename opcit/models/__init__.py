"""The learnt parts: the only place that loads weights. Each file's hash is checked as it is loaded."""

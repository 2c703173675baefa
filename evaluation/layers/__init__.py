"""One scorer a layer: each takes a gold and an export and gives rows of figures."""

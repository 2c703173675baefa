"""Who took from whom, and how the text of one account came into the other: evidence, and what it comes to."""

"""Generated families of accounts whose trees are known: stories and outlets of our own, and what desks do to a text.

Nothing here knows a rule of the rooms: the operations are those of newsrooms, with shares fixed before measuring.
"""

"""What can be said of strings alone?

Pure tables and functions on strings that two rooms or more need: folding, numbers, cue lexicons, the calendar,
alignment. It reads strings and makes strings and plain values; it knows no findings and does no input or output.
Each module is imported by its own name; nothing is re-exported here.
"""

"""What differs between two bodies, as changes that make the one of the other, and what each of them means."""

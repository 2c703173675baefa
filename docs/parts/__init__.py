"""What the generated parts of the pages are made from: the program itself, one module for each page or picture."""

"""The pages in the browser: a Voilà server for one person on one computer."""

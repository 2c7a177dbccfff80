"""Printable documents, made from catalogue, scenario and case; rendered as HTML and as PDF."""

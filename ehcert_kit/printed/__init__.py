"""What is made for paper: documents as values, from catalogue, scenario and case; as HTML and as PDF."""

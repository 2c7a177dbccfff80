"""Learning aids: glossary, troubleshooting base, hints in three levels, one question per section.

Data and rules are here, sentences in the catalogues (area ``teaching``). Independent of widgets and pages.
"""

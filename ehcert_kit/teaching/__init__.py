"""What a learner has: glossary, troubleshooting base, hints in three levels, one question per section.

Data and rules here, sentences in the catalogues (area ``teaching``). Nothing here knows a widget or a page.
"""
